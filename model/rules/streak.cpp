// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/streak.h"

#include <QTimeZone>

#include <algorithm>
#include <chrono>
#include <cstdlib>

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

QDateTime Rules::workDate(const std::optional<QDateTime> &done, const QDateTime &taskCreated, const QDateTime &received)
{
    constexpr int maximumOffset = 14 * 60 * 60;
    const int offset = done ? done->offsetFromUtc() : 0;
    const bool isBelieved = done && *done <= received && *done >= taskCreated;
    const QDateTime &date = isBelieved ? *done : received;
    return date.toOffsetFromUtc(std::abs(offset) <= maximumOffset ? offset : 0);
}

WorkRun Rules::withDay(const QList<WorkRun> &runs, QDate day)
{
    WorkRun joined{day, day};
    for (const WorkRun &run : runs) {
        if (run.first > day.addDays(1) || run.last < day.addDays(-1))
            continue;
        joined.first = std::min(joined.first, run.first);
        joined.last = std::max(joined.last, run.last);
    }
    return joined;
}

QDateTime Rules::endOf(const WorkRun &run, int offset)
{
    return QDateTime(run.last.addDays(2), QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(offset)).toUTC();
}
