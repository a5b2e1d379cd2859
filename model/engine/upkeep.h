// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// At the start and after an import (spec/trees.md section 2, start-up pass): trees for roots without one, and counts.
// The answer is what to settle after that, in transactions of their own.
Result<QList<TreeId>> takeStock(Context &context);

// The periodic jobs.
Result<void> keepUp(Context &context);

}
