// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/scorerepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

// The columns of user_stats.
struct Counter
{
    QLatin1StringView column;
    int Contributions::*member;
};

constexpr Counter counters[] = {
    {"prompts"_L1, &Contributions::prompts},
    {"replies_assistant"_L1, &Contributions::repliesAssistant},
    {"replies_prompter"_L1, &Contributions::repliesPrompter},
    {"labels_simple"_L1, &Contributions::labelsSimple},
    {"labels_full"_L1, &Contributions::labelsFull},
    {"rankings_total"_L1, &Contributions::rankingsTotal},
    {"rankings_good"_L1, &Contributions::rankingsGood},
    {"accepted_prompts"_L1, &Contributions::acceptedPrompts},
    {"accepted_replies_assistant"_L1, &Contributions::acceptedRepliesAssistant},
    {"accepted_replies_prompter"_L1, &Contributions::acceptedRepliesPrompter},
    {"reply_ranked_1"_L1, &Contributions::replyRanked1},
    {"reply_ranked_2"_L1, &Contributions::replyRanked2},
    {"reply_ranked_3"_L1, &Contributions::replyRanked3},
};

TimeFrame frameOf(const Row &row)
{
    return timeFrameFromString(row.text(u"time_frame")).value_or(TimeFrame::Total);
}

ScoreKind kindOf(const Row &row)
{
    return scoreKindFromString(row.text(u"kind")).value_or(ScoreKind::Prompt);
}

Bindings change(const UserId &user, const QDateTime &occurred, const Contributions &did)
{
    Bindings values{{u"user_id"_s, toSql(user)}, {u"occurred"_s, toSql(occurred)}};
    for (const auto &[column, member] : counters)
        values.insert(column, did.*member);
    return values;
}

ScoreRepository::Standing standingFromRow(const Row &row)
{
    return {
        .userId = row.id<UserId>(u"user_id"),
        .leaderScore = row.count(u"leader_score"),
        .listedLevel = row.boolean(u"listed") ? std::optional(row.count(u"level")) : std::nullopt,
        .shown = row.boolean(u"shown"),
        .isEmpty = row.boolean(u"empty"),
    };
}

UserScore scoreFromRow(const Row &row)
{
    UserScore score;
    score.userId = row.id<UserId>(u"user_id");
    score.identity = {.username = row.text(u"username"),
        .displayName = row.text(u"display_name"),
        .authMethod = authMethodFromString(row.text(u"auth_method")).value_or(AuthMethod::Local)};
    for (const auto &[column, member] : counters)
        score.contributions.*member = row.count(QString(column));
    score.leaderScore = row.count(u"leader_score");
    score.level = row.count(u"level");
    score.streakDays = row.optionalCount(u"streak_days").value_or(0);
    score.streakBeganDate = row.optionalDateTime(u"streak_last_day_date");
    score.lastActivityDate = row.optionalDateTime(u"last_activity_date");
    return score;
}

// The score by which the person is where the board has the person.
UserScore listedFromRow(const Row &row)
{
    UserScore score = scoreFromRow(row);
    score.leaderScore = row.count(u"listed_score");
    return score;
}

Bindings ofPeople(TimeFrame frame, const QList<UserId> &people)
{
    QJsonArray ids;
    for (const UserId &user : people)
        ids.append(user.toString());
    return {{u"time_frame"_s, timeFrameName(frame)},
        {u"people"_s, QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))}};
}

Bindings onBoard(TimeFrame frame, const BoardPlace &place)
{
    return {{u"time_frame"_s, timeFrameName(frame)}, {u"leader_score"_s, place.leaderScore},
        {u"user_id"_s, place.userId.isNull() ? u""_s : place.userId.toString()}};
}

}

Result<bool> ScoreRepository::insert(const Entry &entry) const
{
    const auto inserted = m_connection.execute(u"queue/score/insert_event"_s,
        {{u"user_id"_s, toSql(entry.userId)}, {u"occurred"_s, toSql(entry.occurred)}, {u"kind"_s, toString(entry.kind)},
            {u"source_id"_s, entry.sourceId}, {u"message_id"_s, toSql(entry.messageId)}});
    if (!inserted)
        return std::unexpected(inserted.error());
    return *inserted > 0;
}

Result<void> ScoreRepository::insertImported(const TreeId &tree) const
{
    return done(m_connection.execute(u"queue/score/insert_imported"_s, {{u"message_tree_id"_s, toSql(tree)}}));
}

Result<QList<ScoreRepository::Withdrawn>> ScoreRepository::withdraw(
    const UserId &author, const MessageId &message, bool withdrawn) const
{
    return mapped(m_connection.rows(u"queue/score/withdraw"_s,
                      {{u"user_id"_s, toSql(author)}, {u"message_id"_s, toSql(message)}, {u"withdrawn"_s, withdrawn}}),
        [](const Row &row) { return Withdrawn{kindOf(row), row.dateTime(u"occurred")}; });
}

Result<void> ScoreRepository::add(const UserId &user, const QDateTime &occurred, const Contributions &did) const
{
    return done(m_connection.execute(u"queue/score/add"_s, change(user, occurred, did)));
}

Result<void> ScoreRepository::subtract(const UserId &user, const QDateTime &occurred, const Contributions &did) const
{
    return done(m_connection.execute(u"queue/score/subtract"_s, change(user, occurred, did)));
}

Result<void> ScoreRepository::recount(const UserId &user) const
{
    return done(m_connection.execute(u"queue/score/recount_user"_s, {{u"user_id"_s, toSql(user)}}));
}

Result<QList<ScoreRepository::Listed>> ScoreRepository::remove(const UserId &user) const
{
    const auto rows = m_connection.rows(u"queue/score/remove_of_user"_s, {{u"user_id"_s, toSql(user)}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<Listed> listed;
    for (const Row &row : *rows) {
        if (row.boolean(u"listed"))
            listed.append({frameOf(row), row.count(u"level")});
    }
    return listed;
}

Result<void> ScoreRepository::removeEntries(const UserId &user) const
{
    return done(m_connection.execute(u"queue/score/remove_events"_s, {{u"user_id"_s, toSql(user)}}));
}

Result<void> ScoreRepository::updateShown(const UserId &user) const
{
    return done(m_connection.execute(u"queue/score/shown"_s, {{u"user_id"_s, toSql(user)}}));
}

Result<QList<ScoreRepository::Standing>> ScoreRepository::stale(TimeFrame frame) const
{
    return mapped(
        m_connection.rows(u"queue/score/stale"_s, {{u"time_frame"_s, timeFrameName(frame)}}), standingFromRow);
}

Result<void> ScoreRepository::list(TimeFrame frame, const QList<UserId> &people) const
{
    return done(m_connection.execute(u"queue/score/list"_s, ofPeople(frame, people)));
}

Result<void> ScoreRepository::remove(TimeFrame frame, const QList<UserId> &people) const
{
    return done(m_connection.execute(u"queue/score/remove_rows"_s, ofPeople(frame, people)));
}

Result<void> ScoreRepository::countLevel(TimeFrame frame, int level, int people) const
{
    return done(m_connection.execute(u"queue/score/count_level"_s,
        {{u"time_frame"_s, timeFrameName(frame)}, {u"level"_s, level}, {u"people"_s, people}}));
}

Result<qint64> ScoreRepository::bound(TimeFrame frame) const
{
    const auto row = m_connection.row(u"queue/score/bound"_s, {{u"time_frame"_s, timeFrameName(frame)}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->integer(u"since");
}

Result<qint64> ScoreRepository::lockedBound(TimeFrame frame) const
{
    const auto row = m_connection.row(u"queue/score/lock_board"_s, {{u"time_frame"_s, timeFrameName(frame)}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->integer(u"since");
}

Result<bool> ScoreRepository::hasExpired(TimeFrame frame, qint64 until) const
{
    return found(
        m_connection.row(u"queue/score/has_expired"_s, {{u"time_frame"_s, timeFrameName(frame)}, {u"until"_s, until}}));
}

Result<void> ScoreRepository::moveBound(TimeFrame frame, qint64 since, qint64 until) const
{
    const Bindings moved{{u"time_frame"_s, timeFrameName(frame)}, {u"since"_s, until}};
    if (const auto stored = m_connection.execute(u"queue/score/move_bound"_s, moved); !stored)
        return std::unexpected(stored.error());
    return done(m_connection.execute(
        u"queue/score/expire"_s, {{u"time_frame"_s, timeFrameName(frame)}, {u"since"_s, since}, {u"until"_s, until}}));
}

// Two look-ups, so that neither has to pass over the people of the same score.
Result<QList<UserScore>> ScoreRepository::from(
    const QString &beside, const QString &beyond, TimeFrame frame, const BoardPlace &place, int maximum) const
{
    Bindings values = onBoard(frame, place);
    values.insert(u"maximum"_s, maximum);
    auto scores = mapped(m_connection.rows(beside, values), listedFromRow);
    if (!scores || scores->size() == maximum)
        return scores;
    const auto more = mapped(m_connection.rows(beyond,
                                 {{u"time_frame"_s, timeFrameName(frame)}, {u"leader_score"_s, place.leaderScore},
                                     {u"maximum"_s, maximum - int(scores->size())}}),
        listedFromRow);
    if (!more)
        return more;
    return *scores + *more;
}

Result<QList<UserScore>> ScoreRepository::below(TimeFrame frame, const BoardPlace &place, int maximum) const
{
    return from(u"queue/score/beside_below"_s, u"queue/score/below"_s, frame, place, maximum);
}

Result<QList<UserScore>> ScoreRepository::above(TimeFrame frame, const BoardPlace &place, int maximum) const
{
    return from(u"queue/score/beside_above"_s, u"queue/score/above"_s, frame, place, maximum);
}

Result<int> ScoreRepository::peopleBefore(TimeFrame frame, const BoardPlace &place, int level, int ceiling) const
{
    Bindings values = onBoard(frame, place);
    values.insert(u"level"_s, level);
    values.insert(u"ceiling"_s, ceiling);
    const auto row = m_connection.row(u"queue/score/people_before"_s, values);
    if (!row)
        return std::unexpected(row.error());
    return (*row)->count(u"people");
}

Result<std::optional<ScoreRepository::OwnScore>> ScoreRepository::ofUser(TimeFrame frame, const UserId &user) const
{
    return mapped(m_connection.row(
                      u"queue/score/of_user"_s, {{u"time_frame"_s, timeFrameName(frame)}, {u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return OwnScore{scoreFromRow(row), row.boolean(u"shown")}; });
}

Result<QList<ScoreRepository::ListedEvent>> ScoreRepository::events(
    const UserId &user, qint64 since, const Position &after, int maximum) const
{
    return mapped(
        m_connection.rows(u"queue/score/events"_s,
            {{u"user_id"_s, toSql(user)}, {u"since"_s, since}, {u"before_date"_s, after.occurred},
                {u"before_kind"_s, after.kind}, {u"before_source"_s, after.sourceId}, {u"maximum"_s, maximum}}),
        [](const Row &row) {
            ListedEvent listed;
            listed.event.kind = kindOf(row);
            listed.event.messageId = row.optionalId<MessageId>(u"message_id");
            listed.event.occurred = row.dateTime(u"occurred");
            listed.event.withdrawn = row.boolean(u"withdrawn");
            listed.position = {row.integer(u"occurred"), row.text(u"kind"), row.text(u"source_id")};
            return listed;
        });
}

}
