// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/emoji.h"

#include "model/engine/messagelookup.h"
#include "model/engine/treelifecycle.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<void> giveEmoji(Context &context, const UserId &user, const MessageId &id, const QString &emoji)
{
    const auto there = context.messages.find(id);
    if (!there)
        return std::unexpected(there.error());
    if (!*there) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::MessageNotFound, u"no message %1"_s.arg(id.toString())});
    }
    auto tree = context.trees.hold((*there)->treeId);
    if (!tree)
        return std::unexpected(tree.error());
    auto message = context.messages.find(id); // as it is now that nobody else changes it
    if (!message)
        return std::unexpected(message.error());
    const auto added = context.emojis.insert(id, user, emoji, context.clock.now());
    if (!added)
        return std::unexpected(added.error());
    if (*added) {
        ++(*message)->emojis[emoji];
        if (const auto counted = context.messages.storeEmojis(id, (*message)->emojis); !counted)
            return counted;
    }
    return *tree ? settle(context, **tree) : Result<void>();
}

Result<void> takeEmoji(Context &context, const UserId &user, const MessageId &id, const QString &emoji)
{
    const auto there = existingMessage(context, id);
    if (!there)
        return std::unexpected(there.error());
    if (const auto tree = treeToChange(context, *there); !tree)
        return std::unexpected(tree.error());
    const auto given = context.emojis.ofPerson(id, user);
    if (!given)
        return std::unexpected(given.error());
    if (!given->contains(emoji))
        return {};
    if (const auto removed = context.emojis.remove(id, user, emoji); !removed)
        return removed;
    auto message = existingMessage(context, id); // as it is now that nobody else changes it
    if (!message)
        return std::unexpected(message.error());
    if (--message->emojis[emoji] <= 0)
        message->emojis.remove(emoji);
    return context.messages.storeEmojis(id, message->emojis);
}

}
