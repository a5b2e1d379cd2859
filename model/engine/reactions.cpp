// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/reactions.h"

#include "model/engine/emoji.h"
#include "model/engine/messagelookup.h"
#include "model/engine/moderationjournal.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

bool isWanted(Emoji::Operation operation, bool isThere)
{
    switch (operation) {
    case Emoji::Operation::Toggle:
        return !isThere;
    case Emoji::Operation::Add:
        return true;
    case Emoji::Operation::Remove:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

Result<void> give(Context &context, const User &user, const MessageId &message, const QString &emoji)
{
    if (emoji == Emoji::redFlag) {
        if (const auto raised = context.flags.raise(message, context.clock.now()); !raised)
            return raised;
    }
    if (const auto noted = journalEmoji(context, user, message, emoji, true); !noted)
        return noted;
    return giveEmoji(context, user.id, message, emoji);
}

Result<void> take(Context &context, const User &user, const MessageId &message, const QString &emoji)
{
    if (const auto noted = journalEmoji(context, user, message, emoji, false); !noted)
        return noted;
    return takeEmoji(context, user.id, message, emoji);
}

}

Result<Message> react(
    Context &context, const User &user, const MessageId &id, const QString &emoji, Emoji::Operation operation)
{
    if (!Emoji::all().contains(emoji)) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::Generic, u"'%1' is no emoji that people give"_s.arg(emoji)});
    }
    auto message = visibleMessage(context, id);
    if (!message)
        return message;
    const auto own = context.emojis.ofPerson(id, user.id);
    if (!own)
        return std::unexpected(own.error());
    const bool isThere = own->contains(emoji);
    const bool wanted = isWanted(operation, isThere);
    if (isThere == wanted || (wanted && Emoji::isVote(emoji) && message->userId == user.id))
        return message;

    const QString opposite = Emoji::isVote(emoji) ? Emoji::oppositeVote(emoji) : QString();
    if (wanted && own->contains(opposite)) {
        if (const auto taken = take(context, user, id, opposite); !taken)
            return std::unexpected(taken.error());
    }
    const auto changed = wanted ? give(context, user, id, emoji) : take(context, user, id, emoji);
    return changed ? existingMessage(context, id) : std::unexpected(changed.error());
}

}
