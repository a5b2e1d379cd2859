// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/activity.h"

namespace Engine {

namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr qint64 idleSeconds = 36 * 60 * 60;

}

Result<void> noteActivity(Context &context, const UserId &user)
{
    const auto began = context.users.streakBegan(user);
    if (!began)
        return std::unexpected(began.error());
    const QDateTime now = context.clock.now();
    Storage::Streak streak{now, *began, 0};
    if (!streak.beganDate || *streak.beganDate > now)
        streak.beganDate = now;
    streak.days = int(streak.beganDate->secsTo(now) / secondsPerDay);
    return context.users.storeActivity(user, streak);
}

Result<void> endIdleStreaks(Context &context)
{
    return context.users.endIdleStreaks(context.clock.now().addSecs(-idleSeconds));
}

}
