// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// A submission counted: last activity and streak (spec/users-and-scores.md section 1).
Result<void> noteActivity(Context &context, const UserId &user);

// Streaks of people who were idle for 36 hours end.
Result<void> endIdleStreaks(Context &context);

}
