// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/rankingrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> RankingRepository::insert(const Ranking &ranking) const
{
    const Bindings keys{{u"task_id"_s, toSql(ranking.taskId)}, {u"user_id"_s, toSql(ranking.userId)},
        {u"created_date"_s, toSql(ranking.createdDate)}};
    Bindings reaction = keys;
    reaction.insert(u"api_client_id"_s, toSql(ranking.clientId));
    reaction.insert(u"payload_type"_s, u"RankingReactionPayload"_s);
    reaction.insert(u"payload"_s, ranking.payload);
    reaction.insert(u"message_id"_s, toSql(ranking.parentId));
    if (const auto stored = m_connection.execute(u"queue/reaction/insert"_s, reaction); !stored)
        return std::unexpected(stored.error());

    for (int place = 0; place < ranking.replies.size(); ++place) {
        Bindings values = keys;
        values.insert(u"place"_s, place);
        values.insert(u"message_id"_s, toSql(ranking.replies.at(place).id));
        values.insert(u"author_id"_s, toSql(ranking.replies.at(place).userId));
        if (const auto stored = m_connection.execute(u"queue/reaction/insert_place"_s, values); !stored)
            return std::unexpected(stored.error());
    }
    return {};
}

Result<bool> RankingRepository::exists(const MessageId &parent, const UserId &user) const
{
    return found(m_connection.row(
        u"queue/reaction/own_ranking"_s, {{u"message_id"_s, toSql(parent)}, {u"user_id"_s, toSql(user)}}));
}

Result<QList<QList<MessageId>>> RankingRepository::ofParent(const MessageId &parent) const
{
    const auto rows = m_connection.rows(u"queue/reaction/rankings"_s, {{u"message_id"_s, toSql(parent)}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<QList<MessageId>> rankings;
    QString previous;
    for (const Row &row : *rows) {
        const QString ballot = row.text(u"task_id") + row.text(u"user_id");
        if (ballot != previous)
            rankings.append(QList<MessageId>());
        rankings.last().append(row.id<MessageId>(u"message_id"));
        previous = ballot;
    }
    return rankings;
}

Result<QList<RankingRepository::Ballot>> RankingRepository::ballots(const MessageId &parent) const
{
    const auto rows = m_connection.rows(u"queue/reaction/ballots"_s, {{u"message_id"_s, toSql(parent)}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<Ballot> ballots;
    for (const Row &row : *rows) {
        const auto task = row.id<TaskId>(u"task_id");
        const auto user = row.id<UserId>(u"user_id");
        if (ballots.isEmpty() || ballots.constLast().taskId != task || ballots.constLast().userId != user)
            ballots.append({task, user, row.dateTime(u"created_date"), {}});
        ballots.last().replies.append(row.id<MessageId>(u"message_id"));
    }
    return ballots;
}

Result<QList<MessageId>> RankingRepository::decidedParents() const
{
    return mapped(m_connection.rows(u"queue/reaction/decided_parents"_s),
        [](const Row &row) { return row.id<MessageId>(u"message_id"); });
}

} // namespace Storage
