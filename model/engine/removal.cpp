// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/removal.h"

#include "model/engine/messagelookup.h"
#include "model/engine/scores.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/treerules.h"

namespace Engine {

namespace {

Result<void> reviseAfterRemoval(Context &context, MessageTree &tree, const Message &removed)
{
    if (Rules::isRoot(removed)
        && (isActive(tree.state) || tree.state == TreeState::PromptLotteryWaiting
            || tree.state == TreeState::BacklogRanking))
        return enterState(context, tree, TreeState::HaltedByModerator);
    if (Rules::hasReachedGoal(tree.state)) {
        if (const auto curtailed = context.trees.curtail(tree.id, true); !curtailed)
            return curtailed;
    }
    return settle(context, tree);
}

// What the authors of the message and its replies had for them.
Result<void> withdrawScores(Context &context, const MessageId &message)
{
    const auto branch = context.messages.withReplies(message);
    if (!branch)
        return std::unexpected(branch.error());
    for (const Message &gone : *branch) {
        if (gone.deleted) // on the engine's own account, which costs nothing
            continue;
        if (const auto withdrawn = withdraw(context, gone.id); !withdrawn)
            return withdrawn;
    }
    return {};
}

Result<void> remove(Context &context, const ActorId &actor, const Message &message, std::optional<MessageTree> tree)
{
    using Removal = Storage::MessageRepository::Removal;
    if (const auto withdrawn = withdrawScores(context, message.id); !withdrawn)
        return withdrawn;
    if (const auto removed = context.messages.removeWithReplies(message.id, Removal::Moderator); !removed)
        return removed;
    if (message.parentId) {
        if (const auto counted = context.messages.recountChildren(*message.parentId); !counted)
            return counted;
    }
    if (const auto processed = context.flags.process(message.id); !processed)
        return processed;
    if (const auto noted = journalDeletion(context, actor, message.id); !noted)
        return noted;
    return tree ? reviseAfterRemoval(context, *tree, message) : Result<void>();
}

}

Result<void> removeMessage(Context &context, const ActorId &actor, const MessageId &id)
{
    const auto there = existingMessage(context, id);
    if (!there)
        return std::unexpected(there.error());
    const auto tree = treeToChange(context, *there);
    if (!tree)
        return std::unexpected(tree.error());
    const auto message = existingMessage(context, id);
    if (!message)
        return std::unexpected(message.error());
    return message->deleted ? Result<void>() : remove(context, actor, *message, *tree);
}

Result<void> removeMessagesOf(Context &context, const ActorId &actor, const UserId &author)
{
    const auto messages = context.messages.ofUser(author, {}, {});
    if (!messages)
        return std::unexpected(messages.error());
    for (const Message &message : *messages) {
        // One may have gone with another one that it answered.
        if (const auto removed = removeMessage(context, actor, message.id); !removed)
            return removed;
    }
    return {};
}

Result<void> undeleteMessage(Context &context, const ActorId &actor, const MessageId &id)
{
    const auto message = existingMessage(context, id);
    if (!message)
        return std::unexpected(message.error());
    auto tree = treeToChange(context, *message);
    if (!tree)
        return std::unexpected(tree.error());
    const auto path = context.messages.conversation(id);
    if (!path)
        return std::unexpected(path.error());
    for (const Message &ancestor : *path) {
        if (const auto restored = context.messages.restore(ancestor.id); !restored)
            return restored;
        if (const auto credited = Engine::restore(context, ancestor.id); !credited)
            return credited;
    }
    for (const Message &ancestor : *path) {
        if (const auto counted = context.messages.recountChildren(ancestor.id); !counted)
            return counted;
    }
    if (const auto noted = journalUndeletion(context, actor, id); !noted)
        return noted;
    if (!*tree)
        return {};
    if (Rules::hasReachedGoal((*tree)->state)) {
        if (const auto curtailed = context.trees.curtail((*tree)->id, true); !curtailed)
            return curtailed;
    }
    return settle(context, **tree);
}

}
