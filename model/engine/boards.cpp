// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/boards.h"

#include "model/engine/standings.h"
#include "model/rules/level.h"
#include "model/storage/sqlvalue.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace Engine {

namespace {

constexpr int everybody = std::numeric_limits<int>::max();
BoardPlace top()
{
    return {.leaderScore = std::numeric_limits<int>::max(), .userId = {}};
}

BoardPlace placeOf(const UserScore &score)
{
    return {.leaderScore = score.leaderScore, .userId = score.userId};
}

Result<int> peopleBefore(const Context &context, TimeFrame frame, const BoardPlace &place)
{
    const int level = Rules::levelOf(place.leaderScore);
    return context.scores.peopleBefore(frame, place, level, Rules::ceilingOf(level));
}

Leaderboard ranked(TimeFrame frame, const QDateTime &now, QList<UserScore> scores, int before)
{
    for (UserScore &score : scores)
        score.rank = ++before;
    return {frame, now, beginOf(frame, now), std::move(scores)};
}

}

std::optional<QDateTime> beginOf(TimeFrame frame, const QDateTime &now)
{
    const auto midnight = [&](int daysAgo) {
        return QDateTime(now.toUTC().date().addDays(-daysAgo), QTime(0, 0), QTimeZone::UTC);
    };
    switch (frame) {
    case TimeFrame::Day: {
        const QDateTime yesterday = now.toUTC().addDays(-1);
        return QDateTime(yesterday.date(), QTime(yesterday.time().hour(), yesterday.time().minute()), QTimeZone::UTC);
    }
    case TimeFrame::Week:
        return midnight(7);
    case TimeFrame::Month:
        return midnight(30);
    case TimeFrame::Total:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

namespace {

Result<void> roll(const Context &context, TimeFrame frame)
{
    const auto begin = beginOf(frame, context.clock.now());
    if (!begin)
        return {};
    const qint64 until = Storage::toSql(*begin).toLongLong();
    const auto hasExpired = context.scores.hasExpired(frame, until);
    if (!hasExpired)
        return std::unexpected(hasExpired.error());
    if (!*hasExpired)
        return {};
    const auto since = context.scores.lockedBound(frame); // another process may have moved it meanwhile
    if (!since)
        return std::unexpected(since.error());
    return *since < until ? context.scores.moveBound(frame, *since, until) : Result<void>();
}

}

Result<void> bringUpToDate(const Context &context, TimeFrame frame)
{
    const auto rolled = roll(context, frame);
    return rolled ? listPeople(context.scores, frame) : rolled;
}

Result<Leaderboard> leaderboardOf(const Context &context, TimeFrame frame, int maximum)
{
    return leaderboardAfter(context, frame, top(), maximum);
}

Result<Leaderboard> leaderboardAfter(const Context &context, TimeFrame frame, const BoardPlace &after, int maximum)
{
    if (const auto listed = bringUpToDate(context, frame); !listed)
        return std::unexpected(listed.error());
    auto scores = context.scores.below(frame, after, maximum > 0 ? maximum : everybody);
    if (!scores)
        return std::unexpected(scores.error());
    int before = 0;
    if (!scores->isEmpty() && after.leaderScore != top().leaderScore) {
        const auto people = peopleBefore(context, frame, placeOf(scores->constFirst()));
        if (!people)
            return std::unexpected(people.error());
        before = *people;
    }
    return ranked(frame, context.clock.now(), *std::move(scores), before);
}

Result<Leaderboard> leaderboardAround(const Context &context, TimeFrame frame, const UserId &user, int neighbours)
{
    if (const auto listed = bringUpToDate(context, frame); !listed)
        return std::unexpected(listed.error());
    const QDateTime now = context.clock.now();
    const auto own = context.scores.ofUser(frame, user);
    if (!own)
        return std::unexpected(own.error());
    if (!*own)
        return Leaderboard{frame, now, beginOf(frame, now), {}};
    if (!(*own)->shown)
        return Leaderboard{frame, now, beginOf(frame, now), {(*own)->score}};
    const BoardPlace place = placeOf((*own)->score);
    auto scores = context.scores.above(frame, place, neighbours);
    if (!scores)
        return std::unexpected(scores.error());
    const auto behind = context.scores.below(frame, place, neighbours);
    if (!behind)
        return std::unexpected(behind.error());
    const auto people = peopleBefore(context, frame, place);
    if (!people)
        return std::unexpected(people.error());
    const int before = *people - int(scores->size());
    std::ranges::reverse(*scores);
    scores->append((*own)->score);
    scores->append(*behind);
    return ranked(frame, now, *std::move(scores), before);
}

Result<UserScore> scoreOf(const Context &context, TimeFrame frame, const User &user)
{
    if (const auto listed = bringUpToDate(context, frame); !listed)
        return std::unexpected(listed.error());
    const auto own = context.scores.ofUser(frame, user.id);
    if (!own)
        return std::unexpected(own.error());
    if (!*own) {
        UserScore nothing;
        nothing.userId = user.id;
        nothing.identity = user.identity;
        nothing.streakDays = user.streakDays.value_or(0);
        nothing.streakBeganDate = user.streakBeganDate;
        nothing.lastActivityDate = user.lastActivityDate;
        return nothing;
    }
    UserScore score = (*own)->score;
    score.level = Rules::levelOf(score.leaderScore);
    if ((*own)->shown) {
        const auto people = peopleBefore(context, frame, placeOf(score));
        if (!people)
            return std::unexpected(people.error());
        score.rank = *people + 1;
    }
    return score;
}

Result<std::optional<Leaderboard>> leaderboardWindow(
    const Context &context, TimeFrame frame, const UserId &user, int size)
{
    auto board = leaderboardAround(context, frame, user, size);
    if (!board)
        return std::unexpected(board.error());
    const auto own = std::ranges::find(std::as_const(board->scores), user, &UserScore::userId);
    if (own == board->scores.cend() || !own->rank)
        return std::nullopt;
    const int first = std::max(0, *own->rank - size / 2);
    board->scores.removeIf([&](const UserScore &score) { return *score.rank < first || *score.rank > first + size; });
    return *std::move(board);
}

Result<QMap<TimeFrame, Leaderboard>> scoresOf(const Context &context, const UserId &id)
{
    QMap<TimeFrame, Leaderboard> scores;
    const QDateTime now = context.clock.now();
    const auto user = context.users.find(id);
    if (!user)
        return std::unexpected(user.error());
    if (!*user)
        return scores;
    QMap<TimeFrame, Leaderboard> nothingDone;
    for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total}) {
        const auto score = scoreOf(context, frame, **user);
        if (!score)
            return std::unexpected(score.error());
        (score->level > 0 ? scores : nothingDone).insert(frame, {frame, now, beginOf(frame, now), {*score}});
    }
    return scores.isEmpty() ? nothingDone : scores;
}

}
