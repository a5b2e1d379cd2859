// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/leaderboards.h"

#include "model/rules/leaderscore.h"
#include "model/rules/level.h"
#include "model/storage/sqlvalue.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

using People = QMap<UserId, Contributions>;

void addMessages(const Storage::Row &row, Contributions &person)
{
    const int written = row.count(u"written");
    const int accepted = row.count(u"accepted");
    if (row.boolean(u"is_prompt")) {
        person.prompts += written;
        person.acceptedPrompts += accepted;
    } else if (row.text(u"role") == toString(Role::Assistant)) {
        person.repliesAssistant += written;
        person.acceptedRepliesAssistant += accepted;
    } else {
        person.repliesPrompter += written;
        person.acceptedRepliesPrompter += accepted;
    }
}

void addReviews(const Storage::Row &row, Contributions &person)
{
    person.labelsSimple += row.count(u"simple");
    person.labelsFull += row.count(u"reviews") - row.count(u"simple");
}

void addRankings(const Storage::Row &row, Contributions &person)
{
    person.rankingsTotal += row.count(u"rankings");
}

void addPlaces(const Storage::Row &row, Contributions &person)
{
    int *const counters[] = {&person.replyRanked1, &person.replyRanked2, &person.replyRanked3};
    *counters[row.integer(u"place")] += row.count(u"times");
}

Result<People> contributionsSince(const Context &context, const QVariant &since)
{
    using Add = void (*)(const Storage::Row &, Contributions &);
    const std::pair<QString, Add> sources[] = {
        {u"queue/statistics/messages_written"_s, addMessages},
        {u"queue/statistics/reviews_given"_s, addReviews},
        {u"queue/statistics/rankings_given"_s, addRankings},
        {u"queue/statistics/places_won"_s, addPlaces},
    };
    People people;
    for (const auto &[statement, add] : sources) {
        const auto rows = context.connection.rows(statement, {{u"since"_s, since}});
        if (!rows)
            return std::unexpected(rows.error());
        for (const Storage::Row &row : *rows)
            add(row, people[row.id<UserId>(u"user_id")]);
    }
    return people;
}

UserScore scoreOf(const User &user, const Contributions &contributions)
{
    UserScore score;
    score.userId = user.id;
    score.identity = user.identity;
    score.contributions = contributions;
    score.leaderScore = Rules::leaderScore(contributions).total();
    score.level = Rules::levelOf(score.leaderScore);
    score.streakDays = user.streakDays.value_or(0);
    return score;
}

}

std::optional<QDateTime> beginOf(TimeFrame frame, const QDateTime &now)
{
    const auto midnight = [&](int daysAgo) {
        return QDateTime(now.toUTC().date().addDays(-daysAgo), QTime(0, 0), QTimeZone::UTC);
    };
    switch (frame) {
    case TimeFrame::Day:
        return now.addSecs(-24 * 60 * 60);
    case TimeFrame::Week:
        return midnight(7);
    case TimeFrame::Month:
        return midnight(30);
    case TimeFrame::Total:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Leaderboard> leaderboardOf(const Context &context, TimeFrame frame, int maximum)
{
    const QDateTime now = context.clock.now();
    const auto begin = beginOf(frame, now);
    const auto people =
        contributionsSince(context, begin ? Storage::toSql(*begin) : QVariant(std::numeric_limits<qint64>::min()));
    if (!people)
        return std::unexpected(people.error());
    const auto shown = context.users.shownOnLeaderboard();
    if (!shown)
        return std::unexpected(shown.error());

    Leaderboard board{frame, now, {}};
    for (const User &user : *shown) {
        if (const auto it = people->constFind(user.id); it != people->cend())
            board.scores.append(scoreOf(user, *it));
    }
    std::ranges::stable_sort(board.scores, std::greater(), &UserScore::leaderScore); // they come by id
    if (maximum > 0 && board.scores.size() > maximum)
        board.scores.resize(maximum);
    for (int i = 0; i < board.scores.size(); ++i)
        board.scores[i].rank = i + 1;
    return board;
}

}
