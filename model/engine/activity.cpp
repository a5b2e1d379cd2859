// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/activity.h"

#include "model/rules/streak.h"

#include <QTimeZone>

namespace Engine {

namespace {

// The run of the day, stored if it is new or longer than it was.
Result<WorkRun> storeDay(const Context &context, const UserId &user, QDate day)
{
    const auto near = context.users.runsNear(user, day);
    if (!near)
        return std::unexpected(near.error());
    const WorkRun run = Rules::withDay(*near, day);
    if (near->contains(run))
        return run;
    if (const auto stored = context.users.storeRun(user, run); !stored)
        return std::unexpected(stored.error());
    return run;
}

// A late delivery may belong to another run than the one that lasts.
Result<WorkRun> latestRun(const Context &context, const UserId &user, const WorkRun &ofDay, QDate today)
{
    if (ofDay.last >= today)
        return ofDay;
    const auto latest = context.users.latestRun(user);
    if (!latest)
        return std::unexpected(latest.error());
    return latest->value_or(ofDay);
}

}

Result<void> noteActivity(Context &context, const UserId &user, const QDateTime &workDate)
{
    const QDateTime now = context.clock.now();
    const int offset = workDate.offsetFromUtc();
    const auto run = storeDay(context, user, workDate.date());
    if (!run)
        return std::unexpected(run.error());
    const auto latest = latestRun(context, user, *run, now.toOffsetFromUtc(offset).date());
    if (!latest)
        return std::unexpected(latest.error());

    Storage::Activity activity{now, {}};
    if (const QDateTime end = Rules::endOf(*latest, offset); end > now) {
        const QDateTime began(latest->first, QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(offset));
        activity.streak = {began.toUTC(), latest->days(), end};
    }
    return context.users.storeActivity(user, activity);
}

Result<void> endIdleStreaks(Context &context)
{
    return context.users.endIdleStreaks(context.clock.now());
}

}
