// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/textsubmission.h"

#include "model/domain/conversationtext.h"
#include "model/engine/journal.h"
#include "model/engine/openwork.h"
#include "model/engine/scores.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/treerules.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int duplicateSeconds = 120 * 60;

std::unexpected<Error> refused(Error::Kind kind, ErrorCode code, const QString &message)
{
    return std::unexpected(Error{kind, code, message});
}

Result<void> checkNew(const Context &context, const Message &message)
{
    const auto since = context.clock.now().addSecs(-duplicateSeconds);
    const auto duplicated = context.messages.hasRecentDuplicate(*message.userId, message.text, since);
    if (!duplicated)
        return std::unexpected(duplicated.error());
    if (*duplicated) {
        return refused(
            Error::Kind::Conflict, ErrorCode::MessageDuplicated, u"the same text was sent within the last two hours"_s);
    }
    const auto used = context.messages.exists(message.id, context.caller.client, message.frontendMessageId);
    if (!used)
        return std::unexpected(used.error());
    if (*used) {
        return refused(Error::Kind::Conflict, ErrorCode::InvalidFrontendMessageId, u"the new message's id is taken"_s);
    }
    return {};
}

// Fills in what the parent decides.
Result<void> placeUnder(const Context &context, const MessageId &parentId, const MessageTree &tree, Message &reply)
{
    const auto parent = context.messages.find(parentId);
    if (!parent)
        return std::unexpected(parent.error());
    if (!*parent)
        return refused(Error::Kind::NotFound, ErrorCode::MessageNotFound, u"the message to answer is gone"_s);
    if (!Rules::acceptsReplies(tree.state)) {
        return refused(
            Error::Kind::Rejected, ErrorCode::TreeNotAcceptingMessages, u"the tree takes no replies any more"_s);
    }
    if (!context.configuration.allowDuplicateReplies) {
        const auto answered =
            context.messages.hasOwnCountedReply(parentId, *reply.userId, context.configuration.numReviewsReply);
        if (!answered)
            return std::unexpected(answered.error());
        if (*answered) {
            return refused(
                Error::Kind::Conflict, ErrorCode::DuplicateReply, u"this person has answered the message already"_s);
        }
    }
    reply.parentId = parentId;
    reply.treeId = (*parent)->treeId;
    reply.role = opposite((*parent)->role);
    reply.depth = (*parent)->depth + 1;
    reply.deleted = (*parent)->deleted;
    return {};
}

MessageTree newTree(Context &context, const Message &root)
{
    const TreeConfiguration &configuration = context.configuration;
    return {
        .id = root.id,
        .state = TreeState::InitialPromptReview,
        .goalTreeSize = configuration.randomGoalTreeSize
            ? Rules::drawGoalTreeSize(configuration, context.random.uniform())
            : configuration.goalTreeSize,
        .maxDepth = configuration.maxTreeDepth,
        .maxChildrenCount = configuration.maxChildrenCount,
        .lang = root.lang,
        .origin = configuration.preset,
        .wonPromptLotteryDate = {},
        .messages = {},
    };
}

Message newMessage(const Context &context, const User &user, const Storage::StoredTask &task, const TextReply &reply)
{
    Message message;
    message.id = reply.messageId;
    message.treeId = reply.messageId;
    message.userId = user.id;
    message.frontendMessageId =
        reply.frontendMessageId.isEmpty() ? reply.messageId.toString() : reply.frontendMessageId;
    message.text = ConversationText::trimmed(reply.text);
    message.lang = reply.lang.isEmpty() ? task.lang : reply.lang;
    message.createdDate = context.clock.now();
    return message;
}

}

Result<void> storePrompt(Context &context, const User &user, const Storage::StoredTask &task, const TextReply &prompt)
{
    const Message message = newMessage(context, user, task, prompt);
    if (const auto isNew = checkNew(context, message); !isNew)
        return isNew;
    if (const auto stored = context.messages.insert(message, context.caller.client, task.id); !stored)
        return stored;
    MessageTree tree = newTree(context, message);
    if (const auto stored = context.trees.insert(tree); !stored)
        return stored;
    countTree(context, tree.lang, tree.state, 1);
    creditMessage(context, message);
    if (const auto noted = journalTextReply(context, message, task); !noted)
        return noted;
    return settle(context, tree);
}

Result<void> storeReply(
    Context &context, const User &user, const Storage::StoredTask &task, MessageTree &tree, const TextReply &reply)
{
    Message message = newMessage(context, user, task, reply);
    if (const auto isNew = checkNew(context, message); !isNew)
        return isNew;
    if (const auto placed = placeUnder(context, *task.messageId, tree, message); !placed)
        return placed;
    if (const auto stored = context.messages.insert(message, context.caller.client, task.id); !stored)
        return stored;
    if (const auto hung = context.messages.recountChildren(*message.parentId); !hung)
        return hung;
    creditMessage(context, message);
    if (const auto noted = journalTextReply(context, message, task); !noted)
        return noted;
    return settle(context, tree);
}

}
