// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/upkeep.h"

#include "model/engine/activity.h"
#include "model/engine/assignment.h"
#include "model/engine/materialwork.h"
#include "model/engine/openwork.h"
#include "model/engine/treelifecycle.h"

namespace Engine {

namespace {

// A root without a tree: growing when it has replies, else it is to be reviewed.
Result<void> addMissingTrees(Context &context)
{
    const auto rootless = context.trees.withoutState();
    if (!rootless)
        return std::unexpected(rootless.error());
    const TreeConfiguration &configuration = context.configuration;
    for (const auto &root : *rootless) {
        const bool hasReplies = root.messages > 1;
        const auto stored = context.trees.insert({
            .id = root.id,
            .state = hasReplies ? TreeState::Growing : TreeState::InitialPromptReview,
            .goalTreeSize = configuration.goalTreeSize,
            .maxDepth = configuration.maxTreeDepth,
            .maxChildrenCount = configuration.maxChildrenCount,
            .lang = root.lang,
            .origin = configuration.preset,
            .wonPromptLotteryDate = hasReplies ? std::optional(context.clock.now()) : std::nullopt,
            .messages = {},
        });
        if (!stored)
            return stored;
    }
    return {};
}

// All that were left lying about at the first time, later those whose time came since.
Result<void> removeExpiredTasks(Context &context)
{
    const QDateTime now = context.clock.now();
    const QDateTime until = now.addDuration(-taskValidity);
    const auto removed = context.expiredUntil.isValid() ? context.tasks.removeExpired(now, context.expiredUntil, until)
                                                        : context.tasks.removeAllExpired(now);
    if (removed)
        context.expiredUntil = until;
    return removed;
}

Result<void> haltPromptsWithoutAuthor(Context &context)
{
    auto trees = context.trees.waitingWithoutAuthor();
    if (!trees)
        return std::unexpected(trees.error());
    for (const MessageTree &waiting : *trees) {
        auto tree = context.trees.hold(waiting.id);
        if (!tree)
            return std::unexpected(tree.error());
        if (!*tree || (*tree)->state != TreeState::PromptLotteryWaiting)
            continue;
        if (const auto halted = enterState(context, **tree, TreeState::HaltedByModerator); !halted)
            return halted;
    }
    return {};
}

}

Result<QList<TreeId>> takeStock(Context &context)
{
    if (const auto added = addMissingTrees(context); !added)
        return std::unexpected(added.error());
    // What files brought was not counted as it came.
    if (const auto recounted = recountTrees(context); !recounted)
        return std::unexpected(recounted.error());
    if (const auto listed = reviseAllMaterial(context); !listed)
        return std::unexpected(listed.error());
    if (const auto kept = keepUp(context); !kept)
        return std::unexpected(kept.error());
    const auto trees = context.trees.active();
    if (!trees)
        return std::unexpected(trees.error());
    QList<TreeId> ids;
    for (const MessageTree &tree : *trees)
        ids.append(tree.id);
    return ids;
}

Result<void> keepUp(Context &context)
{
    if (const auto reopened = context.material.reopenExpired(context.clock.now()); !reopened)
        return reopened;
    if (const auto removed = removeExpiredTasks(context); !removed)
        return removed;
    if (const auto ended = endIdleStreaks(context); !ended)
        return ended;
    return haltPromptsWithoutAuthor(context);
}

}
