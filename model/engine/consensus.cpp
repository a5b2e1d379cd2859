// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/consensus.h"

#include "model/engine/payout.h"
#include "model/rules/rankedpairs.h"
#include "model/rules/treerules.h"

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

Result<void> storeRanks(Context &context, const MessageId &parent)
{
    const auto rankings = context.rankings.ofParent(parent);
    if (!rankings)
        return std::unexpected(rankings.error());
    const auto siblings = context.messages.children(parent);
    if (!siblings)
        return std::unexpected(siblings.error());
    QList<MessageId> ids;
    for (const Message &sibling : *siblings)
        ids.append(sibling.id);

    const auto ranks = Rules::rankedPairsUpdate(*rankings, ids);
    if (!ranks)
        return {};
    for (const Message &sibling : *siblings) {
        const auto rank = ranks->value(sibling.id);
        if (rank == sibling.rank)
            continue;
        if (const auto stored = context.messages.storeRank(sibling.id, rank); !stored)
            return stored;
    }
    return {};
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

Result<void> storeConsensus(Context &context, const TreeId &tree)
{
    const auto groups = groupsToRank(context, tree);
    if (!groups)
        return std::unexpected(groups.error());
    for (const auto &group : *groups) {
        if (const auto stored = storeRanks(context, group.parentId); !stored)
            return stored;
        if (const auto paid = payRankings(context, group.parentId); !paid)
            return paid;
    }
    return {};
}

}
