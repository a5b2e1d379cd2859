// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <optional>

namespace Rules {

struct Streak
{
    std::optional<QDateTime> beginDate; // UTC; the wire's misnamed streak_last_day_date
    std::optional<int> days;

    friend bool operator==(const Streak &, const Streak &) = default;
};

// After something was contributed: whole 24-hour periods since the streak began. A beginning in the future is not
// believed.
Streak streakAfterActivity(const Streak &streak, const QDateTime &now);

// Idle for more than 36 hours: the streak is over.
bool isStreakOver(const QDateTime &lastActivity, const QDateTime &now);
Streak endedStreak();

}
