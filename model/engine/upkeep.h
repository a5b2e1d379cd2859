// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// At the start and after an import (spec/trees.md section 2, start-up pass).
Result<void> bringUpToDate(Context &context);

// The periodic jobs.
Result<void> keepUp(Context &context);

}
