// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// A submission counted: last activity is now, and the day of workDate, in its own offset from UTC, belongs to the
// streak (rules/streak.h).
Result<void> noteActivity(Context &context, const UserId &user, const QDateTime &workDate);

// Streaks of people who left out a day end.
Result<void> endIdleStreaks(Context &context);

}
