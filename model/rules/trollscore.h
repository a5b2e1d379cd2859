// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/trollboard.h"

namespace Rules {

int trollScore(const TrollCounts &counts);

}
