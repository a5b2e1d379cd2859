// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/treecontrol.h"

#include "model/engine/consensus.h"
#include "model/engine/messagelookup.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/treerules.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<MessageTree> treeAround(const Context &context, const MessageId &id)
{
    const auto message = existingMessage(context, id);
    if (!message)
        return std::unexpected(message.error());
    const auto tree = treeToChange(context, *message);
    if (!tree)
        return std::unexpected(tree.error());
    if (!*tree) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::MessageNotFound, u"message %1 is in no tree"_s.arg(id.toString())});
    }
    return **tree;
}

namespace {

Result<void> rescore(Context &context, MessageTree &tree)
{
    const auto complete = isRankingComplete(context, tree.id);
    if (!complete)
        return std::unexpected(complete.error());
    if (!*complete) {
        const auto entered = enterState(context, tree, TreeState::Ranking);
        return entered ? settle(context, tree) : entered;
    }
    const auto scored = score(context, tree);
    return scored ? settle(context, tree) : scored;
}

}

Result<TreeMove> haltTree(Context &context, const ActorId &actor, const MessageId &message)
{
    auto tree = treeAround(context, message);
    if (!tree)
        return std::unexpected(tree.error());
    const TreeState before = tree->state;
    if (before == TreeState::HaltedByModerator)
        return TreeMove{tree->id, before, before};
    if (const auto noted = journalHalt(context, actor, tree->id); !noted)
        return std::unexpected(noted.error());
    if (const auto entered = enterState(context, *tree, TreeState::HaltedByModerator); !entered)
        return std::unexpected(entered.error());
    if (const auto settled = settle(context, *tree); !settled)
        return std::unexpected(settled.error());
    return TreeMove{tree->id, before, tree->state};
}

Result<void> restart(Context &context, MessageTree &tree)
{
    const auto state = Rules::stateAfterRestart(tree);
    if (!state)
        return {};
    if (const auto whole = context.trees.curtail(tree.id, false); !whole)
        return whole;
    if (const auto entered = enterState(context, tree, *state); !entered)
        return entered;
    return settle(context, tree);
}

Result<TreeMove> restartTree(Context &context, const ActorId &actor, const MessageId &message)
{
    auto tree = treeAround(context, message);
    if (!tree)
        return std::unexpected(tree.error());
    const TreeState before = tree->state;
    if (const auto noted = journalRestart(context, actor, tree->id); !noted)
        return std::unexpected(noted.error());
    if (const auto restarted = restart(context, *tree); !restarted)
        return std::unexpected(restarted.error());
    return TreeMove{tree->id, before, tree->state};
}

Result<QList<TreeMove>> retryScoring(Context &context, const ActorId &actor)
{
    const auto failed = context.trees.inState(TreeState::ScoringFailed);
    if (!failed)
        return std::unexpected(failed.error());
    QList<TreeMove> moves;
    for (const MessageTree &found : *failed) {
        auto tree = treeAround(context, found.id);
        if (!tree)
            return std::unexpected(tree.error());
        if (tree->state != TreeState::ScoringFailed)
            continue;
        if (const auto noted = journalRescoring(context, actor, tree->id); !noted)
            return std::unexpected(noted.error());
        if (const auto done = rescore(context, *tree); !done)
            return std::unexpected(done.error());
        moves.append({tree->id, TreeState::ScoringFailed, tree->state});
    }
    return moves;
}

}
