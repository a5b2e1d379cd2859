// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/workrun.h"

#include <QDateTime>
#include <QList>

#include <optional>

// Streaks are counted in calendar days of the person's own, on the day the work was done: a run is days in a row with
// work on each, and the streak is the latest run until a whole day went by without work. What is delivered later mends
// the run that it belongs to. streak_days says how many days after the first one the run has lasted, as the original's
// does (0 on the first day), which counts whole 24-hour periods since the streak began (streakAfterActivity below).
namespace Rules {

// When the work counts as done, with the person's offset from UTC: what the person's side says (done), unless it lies
// in the future or before the task was made; else when it was received. Offsets of more than 14 hours are not believed.
QDateTime workDate(const std::optional<QDateTime> &done, const QDateTime &taskCreated, const QDateTime &received);

// The run that a day of work makes with those of the runs that hold it or lie beside it.
WorkRun withDay(const QList<WorkRun> &runs, QDate day);

// The moment the streak ends if nothing is done any more: when the day after its last one is over, at that offset from
// UTC in seconds.
QDateTime endOf(const WorkRun &run, int offset);

// The original's rule, which other servers follow.
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
