// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/promptrankingsubmission.h"

#include "model/engine/journal.h"
#include "model/engine/materialwork.h"
#include "model/engine/scores.h"
#include "model/rules/rankedpairs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> refused(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{Error::Kind::Conflict, code, message});
}

QString payloadOf(const RankingReply &reply, const QList<MessageId> &ranked)
{
    QJsonArray places;
    for (const int place : reply.ranking)
        places.append(place);
    QJsonArray ids;
    for (const MessageId &id : ranked)
        ids.append(id.toString());
    QJsonObject fields{{u"type"_s, u"message_ranking"_s}, {u"ranking"_s, places}, {u"ranked_message_ids"_s, ids}};
    if (reply.notRankable)
        fields.insert(u"not_rankable"_s, true);
    const QJsonObject container{{u"payload_type"_s, u"RankingReactionPayload"_s}, {u"payload"_s, fields}};
    return QString::fromUtf8(QJsonDocument(container).toJson(QJsonDocument::Compact));
}

// Best first, each still in the set.
Result<QList<MessageId>> rankedPrompts(const Context &context, const RankPromptsTask &asked, const QList<int> &ranking)
{
    const auto members = context.promptSets.prompts(asked.setId);
    if (!members)
        return std::unexpected(members.error());
    QList<MessageId> ranked;
    for (const int index : ranking) {
        const MessageId &id = asked.prompts.at(index).id;
        if (std::ranges::find(*members, id, &Message::id) == members->cend())
            return refused(ErrorCode::CorruptRanking, u"a prompt of the ranking is not there any more"_s);
        ranked.append(id);
    }
    return ranked;
}

}

Result<std::optional<QMap<MessageId, std::optional<int>>>> promptRanks(const Context &context, const PromptSetId &set)
{
    const auto rankings = context.promptSets.rankings(set);
    if (!rankings)
        return std::unexpected(rankings.error());
    const auto members = context.promptSets.prompts(set);
    if (!members)
        return std::unexpected(members.error());
    QList<MessageId> ids;
    for (const Message &member : *members)
        ids.append(member.id);
    return Rules::rankedPairsUpdate(*rankings, ids);
}

Result<void> storePromptRanks(const Context &context, const PromptSetId &id)
{
    const auto set = context.promptSets.find(id);
    if (!set)
        return std::unexpected(set.error());
    if (!*set || (*set)->rankingCount < context.configuration.numRequiredRankings)
        return {};
    const auto ranks = promptRanks(context, id);
    if (!ranks)
        return std::unexpected(ranks.error());
    if (!*ranks)
        return {};
    for (const auto &[prompt, rank] : (*ranks)->asKeyValueRange()) {
        if (const auto stored = context.promptSets.storeRank(prompt, rank); !stored)
            return stored;
    }
    return {};
}

Result<void> storePromptRanking(Context &context, const User &user, const Storage::StoredTask &task,
    const RankPromptsTask &asked, const RankingReply &reply)
{
    const auto repeated = context.promptSets.isRankedBy(asked.setId, user.id);
    if (!repeated)
        return std::unexpected(repeated.error());
    if (*repeated)
        return refused(ErrorCode::DuplicateReply, u"this person has ranked these prompts already"_s);
    const auto ranked = rankedPrompts(context, asked, reply.ranking);
    if (!ranked)
        return std::unexpected(ranked.error());
    const QDateTime now = context.clock.now();
    const auto stored = context.promptSets.insertRanking({
        .taskId = task.id,
        .userId = user.id,
        .clientId = context.caller.client,
        .createdDate = now,
        .setId = asked.setId,
        .prompts = *ranked,
        .payload = payloadOf(reply, *ranked),
    });
    if (!stored)
        return stored;
    credit(context, user.id, ScoreKind::Ranking, task.id.toString(), std::nullopt, now);
    if (const auto revised = revisePromptSet(context, asked.setId); !revised)
        return revised;
    if (const auto noted = journalRanking(context, user, task, reply.ranking); !noted)
        return noted;
    return storePromptRanks(context, asked.setId);
}

}
