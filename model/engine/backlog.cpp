// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/backlog.h"

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
    const auto open = context.candidates.countOpenRankings(lang);
    if (!open)
        return std::unexpected(open.error());
    return *open < context.configuration.minActiveRankingsPerLang ? wakeOne(context, lang) : Result<void>();
}

}
