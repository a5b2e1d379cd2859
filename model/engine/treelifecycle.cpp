// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/treelifecycle.h"

#include "model/engine/automoderation.h"
#include "model/engine/backlog.h"
#include "model/engine/consensus.h"
#include "model/engine/journal.h"
#include "model/engine/moderationjournal.h"
#include "model/engine/openwork.h"
#include "model/rules/treerules.h"

#include <algorithm>

namespace Engine {

namespace {

TreeState dueAfterPromptReview(const Context &context, const MessageTree &tree, const QList<Message> &messages)
{
    const auto root = std::ranges::find(messages, tree.id, &Message::id);
    if (root == messages.cend() || root->deleted)
        return TreeState::HaltedByModerator;
    if (root->reviewResult == true)
        return TreeState::PromptLotteryWaiting;
    const bool isRejected = root->reviewResult == false && Rules::hasEnoughReviews(*root, context.configuration);
    return isRejected ? TreeState::AbortedLowGrade : TreeState::InitialPromptReview;
}

TreeState dueAfterGrowing(const Context &context, const MessageTree &tree, const QList<Message> &messages)
{
    const auto accepted =
        std::ranges::count_if(messages, [](const Message &message) { return Rules::isAccepted(message); });
    const auto awaiting = std::ranges::count_if(
        messages, [&](const Message &message) { return Rules::isAwaitingReview(message, context.configuration); });
    return Rules::stateAfterGrowing(int(accepted), int(awaiting), tree.goalTreeSize);
}

Result<TreeState> dueAfterRanking(const Context &context, const MessageTree &tree)
{
    const auto complete = isRankingComplete(context, tree.id);
    if (!complete)
        return std::unexpected(complete.error());
    if (!*complete)
        return tree.state;
    return tree.state == TreeState::Ranking ? TreeState::ReadyForScoring : TreeState::ReadyForExport;
}

}

Result<TreeState> dueState(const Context &context, const MessageTree &tree, const QList<Message> &messages)
{
    switch (tree.state) {
    case TreeState::InitialPromptReview:
        return dueAfterPromptReview(context, tree, messages);
    case TreeState::Growing:
        return dueAfterGrowing(context, tree, messages);
    case TreeState::Ranking:
    case TreeState::ReadyForScoring:
        return dueAfterRanking(context, tree);
    case TreeState::PromptLotteryWaiting:
    case TreeState::BacklogRanking:
    case TreeState::ReadyForExport:
    case TreeState::ScoringFailed:
    case TreeState::AbortedLowGrade:
    case TreeState::HaltedByModerator:
        return tree.state;
    }
    Q_UNREACHABLE_RETURN(tree.state);
}

Result<void> enterState(Context &context, MessageTree &tree, TreeState state)
{
    const TreeState before = tree.state;
    if (before == state)
        return {};
    tree.state = state;
    if (state == TreeState::Growing && !tree.wonPromptLotteryDate)
        tree.wonPromptLotteryDate = context.clock.now();
    if (const auto stored = context.trees.storeState(tree); !stored)
        return stored;
    countTree(context, tree.lang, before, -1);
    countTree(context, tree.lang, state, 1);
    if (!isActive(state))
        reviseOpenWork(context, tree, {});
    if (const auto noted = journalStateChange(context, tree, before); !noted)
        return noted;
    if (isActive(before) && !isActive(state))
        return fillFromBacklog(context, tree.lang);
    return {};
}

Result<void> score(Context &context, MessageTree &tree)
{
    const auto ranked = storeConsensus(context, tree.id);
    if (ranked)
        return enterState(context, tree, TreeState::ReadyForExport);
    if (ranked.error().kind == Error::Kind::Storage)
        return ranked;
    if (const auto noted = journalScoringFailure(context, tree.id, ranked.error().message); !noted)
        return noted;
    return enterState(context, tree, TreeState::ScoringFailed);
}

Result<void> settle(Context &context, MessageTree &tree)
{
    for (;;) {
        const auto outlines =
            isActive(tree.state) ? context.messages.outlinesOf(tree.id) : Result<QList<Message>>(QList<Message>());
        if (!outlines)
            return std::unexpected(outlines.error());
        const auto moderated = moderate(context, tree, *outlines);
        if (!moderated)
            return std::unexpected(moderated.error());
        if (*moderated)
            continue;
        const auto due = dueState(context, tree, *outlines);
        if (!due)
            return std::unexpected(due.error());
        if (*due == tree.state) {
            reviseOpenWork(context, tree, *outlines);
            return {};
        }
        const bool isScoring = *due == TreeState::ReadyForExport;
        if (const auto entered = isScoring ? score(context, tree) : enterState(context, tree, *due); !entered)
            return entered;
    }
}

Result<void> reviseTree(Context &context, const TreeId &id)
{
    auto tree = context.trees.hold(id);
    if (!tree)
        return std::unexpected(tree.error());
    return *tree ? settle(context, **tree) : Result<void>();
}

}
