// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/promptsetrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

PromptSet setFromRow(const Row &row)
{
    return {
        .id = row.id<PromptSetId>(u"id"),
        .lang = row.text(u"lang"),
        .origin = row.text(u"origin"),
        .licence = row.text(u"licence"),
        .createdDate = row.dateTime(u"created_date"),
        .enabled = row.boolean(u"enabled"),
        .rankingCount = row.count(u"ranking_count"),
    };
}

Message promptFromRow(const Row &row)
{
    Message prompt;
    prompt.id = row.id<MessageId>(u"prompt_id");
    prompt.treeId = prompt.id;
    prompt.role = Role::Prompter;
    prompt.text = row.text(u"text");
    prompt.userId = row.optionalId<UserId>(u"user_id");
    prompt.rank = row.optionalCount(u"rank");
    prompt.synthetic = row.boolean(u"synthetic");
    return prompt;
}

} // namespace

Result<void> PromptSetRepository::insert(const PromptSet &set, const QList<Member> &members) const
{
    const auto stored = m_connection.execute(u"queue/prompt_set/insert"_s,
        {{u"id"_s, toSql(set.id)}, {u"lang"_s, set.lang}, {u"origin"_s, textOrNull(set.origin)},
            {u"licence"_s, textOrNull(set.licence)}, {u"created_date"_s, toSql(set.createdDate)}});
    if (!stored)
        return std::unexpected(stored.error());
    for (int position = 0; position < members.size(); ++position) {
        const Member &member = members.at(position);
        const auto message = member.isMessage ? std::optional(member.promptId) : std::nullopt;
        const auto text = member.isMessage ? std::nullopt : std::optional(member.text);
        const auto placed = m_connection.execute(u"queue/prompt_set/insert_member"_s,
            {{u"prompt_id"_s, toSql(member.promptId)}, {u"prompt_set_id"_s, toSql(set.id)}, {u"position"_s, position},
                {u"message_id"_s, toSql(message)}, {u"text"_s, toSql(text)}});
        if (!placed)
            return std::unexpected(placed.error());
    }
    return {};
}

Result<std::optional<PromptSet>> PromptSetRepository::find(const PromptSetId &id) const
{
    return mapped(m_connection.row(u"queue/prompt_set/by_id"_s, {{u"id"_s, toSql(id)}}), setFromRow);
}

Result<std::optional<PromptSetId>> PromptSetRepository::setOf(const MessageId &prompt) const
{
    return mapped(m_connection.row(u"queue/prompt_set/set_of_prompt"_s, {{u"prompt_id"_s, toSql(prompt)}}),
        [](const Row &row) { return row.id<PromptSetId>(u"prompt_set_id"); });
}

Result<QList<Message>> PromptSetRepository::prompts(const PromptSetId &id) const
{
    return mapped(m_connection.rows(u"queue/prompt_set/members"_s, {{u"prompt_set_id"_s, toSql(id)}}), promptFromRow);
}

Result<void> PromptSetRepository::insertRanking(const Ranking &ranking) const
{
    const Bindings keys{{u"task_id"_s, toSql(ranking.taskId)}, {u"user_id"_s, toSql(ranking.userId)},
        {u"created_date"_s, toSql(ranking.createdDate)}};
    Bindings reaction = keys;
    reaction.insert(u"api_client_id"_s, toSql(ranking.clientId));
    reaction.insert(u"payload_type"_s, u"RankingReactionPayload"_s);
    reaction.insert(u"payload"_s, ranking.payload);
    reaction.insert(u"message_id"_s, toSql(std::optional<MessageId>()));
    if (const auto stored = m_connection.execute(u"queue/reaction/insert"_s, reaction); !stored)
        return std::unexpected(stored.error());
    for (int place = 0; place < ranking.prompts.size(); ++place) {
        Bindings values = keys;
        values.insert(u"place"_s, place);
        values.insert(u"prompt_set_id"_s, toSql(ranking.setId));
        values.insert(u"prompt_id"_s, toSql(ranking.prompts.at(place)));
        if (const auto stored = m_connection.execute(u"queue/prompt_set/insert_place"_s, values); !stored)
            return std::unexpected(stored.error());
    }
    return done(m_connection.execute(u"queue/prompt_set/count_ranking"_s, {{u"id"_s, toSql(ranking.setId)}}));
}

Result<bool> PromptSetRepository::isRankedBy(const PromptSetId &id, const UserId &user) const
{
    return found(m_connection.row(
        u"queue/prompt_set/own_ranking"_s, {{u"prompt_set_id"_s, toSql(id)}, {u"user_id"_s, toSql(user)}}));
}

Result<QList<QList<MessageId>>> PromptSetRepository::rankings(const PromptSetId &id) const
{
    const auto rows = m_connection.rows(u"queue/prompt_set/rankings"_s, {{u"prompt_set_id"_s, toSql(id)}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<QList<MessageId>> rankings;
    QString previous;
    for (const Row &row : *rows) {
        const QString ballot = row.text(u"task_id") + row.text(u"user_id");
        if (ballot != previous)
            rankings.append(QList<MessageId>());
        rankings.last().append(row.id<MessageId>(u"prompt_id"));
        previous = ballot;
    }
    return rankings;
}

Result<void> PromptSetRepository::storeRank(const MessageId &prompt, std::optional<int> rank) const
{
    return done(m_connection.execute(
        u"queue/prompt_set/store_rank"_s, {{u"prompt_id"_s, toSql(prompt)}, {u"rank"_s, toSql(rank)}}));
}

Result<QList<PromptSetId>> PromptSetRepository::ranked(int requiredRankings) const
{
    return mapped(m_connection.rows(u"queue/prompt_set/ranked"_s, {{u"required_rankings"_s, requiredRankings}}),
        [](const Row &row) { return row.id<PromptSetId>(u"id"); });
}

} // namespace Storage
