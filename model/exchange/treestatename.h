// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"

namespace Exchange {

// A tree state as a file names it: today's names, or those of the seed era (spec/data-model.md section 5).
std::optional<TreeState> treeStateOfFile(QStringView name);

}
