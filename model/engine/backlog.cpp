// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/backlog.h"

#include "model/engine/openwork.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/treerules.h"

#include <algorithm>

namespace Engine {

namespace {

Result<bool> hasAnythingToRank(const Context &context, const TreeId &tree)
{
    const auto groups = context.trees.rankingGroups(tree);
    if (!groups)
        return std::unexpected(groups.error());
    return std::ranges::any_of(*groups, [](const auto &group) { return group.role == Role::Assistant; });
}

Result<void> wakeOne(Context &context, const QString &lang)
{
    for (;;) {
        auto tree = context.trees.firstInState(TreeState::BacklogRanking, lang);
        if (!tree)
            return std::unexpected(tree.error());
        if (!*tree)
            return {};
        const auto rankable = hasAnythingToRank(context, (*tree)->id);
        if (!rankable)
            return std::unexpected(rankable.error());
        if (*rankable) {
            if (const auto entered = enterState(context, **tree, TreeState::Ranking); !entered)
                return entered;
            return settle(context, **tree);
        }
        if (const auto entered = enterState(context, **tree, TreeState::AbortedLowGrade); !entered)
            return entered;
    }
}

}

Result<void> fillFromBacklog(Context &context, const QString &lang)
{
    if (context.random.uniform() < context.configuration.pActivateBacklogTree) {
        if (const auto woken = wakeOne(context, lang); !woken)
            return woken;
    }
    if (context.configuration.minActiveRankingsPerLang <= 0)
        return {};
    if (const auto written = writeOpenWork(context); !written) // so that the count is true
        return written;
    const auto pools = context.work.pools(lang);
    if (!pools)
        return std::unexpected(pools.error());
    int open = 0;
    for (const WorkPool &pool : *pools) {
        if (pool.kind == TaskType::RankAssistantReplies || pool.kind == TaskType::RankPrompterReplies)
            open += pool.size;
    }
    return open < context.configuration.minActiveRankingsPerLang ? wakeOne(context, lang) : Result<void>();
}

}
