// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/rankingsubmission.h"

#include "model/engine/journal.h"
#include "model/engine/payout.h"
#include "model/engine/scores.h"
#include "model/engine/treelifecycle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr auto keyPayloadType = "payload_type"_L1;
constexpr auto keyPayload = "payload"_L1;
constexpr auto keyType = "type"_L1;
constexpr auto keyRanking = "ranking"_L1;
constexpr auto keyRankedMessageIds = "ranked_message_ids"_L1;
constexpr auto keyRankingParentId = "ranking_parent_id"_L1;
constexpr auto keyMessageTreeId = "message_tree_id"_L1;
constexpr auto keyNotRankable = "not_rankable"_L1;

QString payloadOf(
    const Storage::StoredTask &task, const TreeId &tree, const RankingReply &reply, const QList<Message> &ranked)
{
    QJsonArray places;
    for (const int place : reply.ranking)
        places.append(place);
    QJsonArray ids;
    for (const Message &message : ranked)
        ids.append(message.id.toString());
    QJsonObject fields{
        {keyType, u"message_ranking"_s},
        {keyRanking, places},
        {keyRankedMessageIds, ids},
        {keyRankingParentId, task.messageId->toString()},
        {keyMessageTreeId, tree.toString()},
    };
    if (reply.notRankable)
        fields.insert(keyNotRankable, true);
    const QJsonObject container{{keyPayloadType, u"RankingReactionPayload"_s}, {keyPayload, fields}};
    return QString::fromUtf8(QJsonDocument(container).toJson(QJsonDocument::Compact));
}

// Best first, each still a reply of the ranked parent.
Result<QList<Message>> rankedMessages(
    const Context &context, const MessageId &parent, const RankTask &asked, const QList<int> &ranking)
{
    const auto children = context.messages.children(parent);
    if (!children)
        return std::unexpected(children.error());
    QList<Message> ranked;
    for (const int index : ranking) {
        const auto it = std::ranges::find(*children, asked.replies.at(index).id, &Message::id);
        if (it == children->cend()) {
            return std::unexpected(Error{
                Error::Kind::Conflict, ErrorCode::CorruptRanking, u"a reply of the ranking is not there any more"_s});
        }
        ranked.append(*it);
    }
    return ranked;
}

// For the ranker, and for those whose replies are at the first three places.
void countRanking(Context &context, const Storage::RankingRepository::Ranking &given)
{
    constexpr ScoreKind places[] = {ScoreKind::Ranked1, ScoreKind::Ranked2, ScoreKind::Ranked3};
    const QDateTime &date = given.createdDate; // the reaction's own
    credit(context, given.userId, ScoreKind::Ranking, given.taskId.toString(), given.parentId, date);
    const QString ballot = ballotOf(given.taskId, given.userId);
    for (qsizetype place = 0; place < std::min(given.replies.size(), qsizetype(std::size(places))); ++place) {
        const Message &reply = given.replies.at(place);
        if (reply.userId)
            credit(context, *reply.userId, places[place], ballot, reply.id, date);
    }
}

}

Result<void> storeRanking(Context &context, const User &user, const Storage::StoredTask &task, MessageTree &tree,
    const RankTask &asked, const RankingReply &reply)
{
    const auto repeated = context.rankings.exists(*task.messageId, user.id);
    if (!repeated)
        return std::unexpected(repeated.error());
    if (*repeated) {
        return std::unexpected(
            Error{Error::Kind::Conflict, ErrorCode::DuplicateReply, u"this person has ranked these replies already"_s});
    }
    const auto ranked = rankedMessages(context, *task.messageId, asked, reply.ranking);
    if (!ranked)
        return std::unexpected(ranked.error());
    // Whom the offer leaves out can come by a collective task.
    const bool hasOwn = std::ranges::contains(*ranked, std::optional(user.id), &Message::userId);
    if (hasOwn && !context.configuration.allowSelfRanking) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::TaskNotAssignedToUser,
            u"nobody ranks replies with an own one among them"_s});
    }
    const Storage::RankingRepository::Ranking given{
        .taskId = task.id,
        .userId = user.id,
        .clientId = context.caller.client,
        .createdDate = context.clock.now(),
        .parentId = *task.messageId,
        .payload = payloadOf(task, tree.id, reply, *ranked),
        .replies = *ranked,
    };
    if (const auto stored = context.rankings.insert(given); !stored)
        return stored;
    for (const Message &message : *ranked) {
        if (const auto counted = context.messages.countRanking(message.id); !counted)
            return counted;
    }
    countRanking(context, given);
    if (const auto noted = journalRanking(context, user, task, reply.ranking); !noted)
        return noted;
    if (tree.state == TreeState::ReadyForExport) { // the ranks stand
        if (const auto paid = payRankings(context, *task.messageId, task.id); !paid)
            return paid;
    }
    return settle(context, tree);
}

}
