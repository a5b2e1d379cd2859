// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/streak.h"

#include <chrono>

using namespace std::chrono_literals;

Rules::Streak Rules::streakAfterActivity(const Streak &streak, const QDateTime &now)
{
    if (!streak.beginDate || *streak.beginDate > now)
        return {now, 0};
    return {streak.beginDate, int(std::chrono::floor<std::chrono::days>(now - *streak.beginDate).count())};
}

bool Rules::isStreakOver(const QDateTime &lastActivity, const QDateTime &now)
{
    return now - lastActivity > 36h;
}

Rules::Streak Rules::endedStreak()
{
    return {std::nullopt, 0};
}
