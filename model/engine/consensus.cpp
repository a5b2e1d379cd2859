// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/consensus.h"

#include "model/engine/payout.h"
#include "model/rules/rankedpairs.h"
#include "model/rules/treerules.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

using Groups = QList<Storage::TreeRepository::RankingGroup>;

Result<Groups> groupsToRank(const Context &context, const TreeId &tree)
{
    auto groups = context.trees.rankingGroups(tree);
    if (groups) {
        groups->removeIf([&](const auto &group) {
            return !Rules::isRankingGroup(group.role, group.replies, context.configuration);
        });
    }
    return groups;
}

Result<QList<RankChange>> changesUnder(const Context &context, const Groups::value_type &group)
{
    const auto rankings = context.rankings.ofParent(group.parentId);
    if (!rankings)
        return std::unexpected(rankings.error());
    if (rankings->size() < group.rankings) {
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::CorruptRanking,
            u"a ranking of the replies to %1 lists none of them"_s.arg(group.parentId.toString())});
    }
    const auto siblings = context.messages.children(group.parentId);
    if (!siblings)
        return std::unexpected(siblings.error());
    QList<MessageId> ids;
    for (const Message &sibling : *siblings)
        ids.append(sibling.id);

    QList<RankChange> changes;
    const auto ranks = Rules::rankedPairsUpdate(*rankings, ids);
    if (!ranks)
        return changes;
    for (const Message &sibling : *siblings) {
        if (const auto rank = ranks->value(sibling.id); rank != sibling.rank)
            changes.append({sibling.id, rank});
    }
    return changes;
}

}

Result<bool> isRankingComplete(const Context &context, const TreeId &tree)
{
    const auto groups = groupsToRank(context, tree);
    if (!groups)
        return std::unexpected(groups.error());
    QList<int> rankings;
    for (const auto &group : *groups)
        rankings.append(group.rankings);
    return Rules::isRankingComplete(rankings, context.configuration);
}

Result<QList<RankChange>> rankChanges(const Context &context, const TreeId &tree)
{
    const auto groups = groupsToRank(context, tree);
    if (!groups)
        return std::unexpected(groups.error());
    QList<RankChange> changes;
    for (const auto &group : *groups) {
        const auto found = changesUnder(context, group);
        if (!found)
            return found;
        changes.append(*found);
    }
    return changes;
}

Result<void> storeConsensus(Context &context, const TreeId &tree)
{
    const auto changes = rankChanges(context, tree);
    if (!changes)
        return std::unexpected(changes.error());
    for (const RankChange &change : *changes) {
        if (const auto stored = context.messages.storeRank(change.message, change.rank); !stored)
            return stored;
    }
    const auto groups = groupsToRank(context, tree);
    if (!groups)
        return std::unexpected(groups.error());
    for (const auto &group : *groups) {
        if (const auto paid = payRankings(context, group.parentId); !paid)
            return paid;
    }
    return {};
}

}
