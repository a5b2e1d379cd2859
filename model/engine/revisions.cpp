// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/revisions.h"

#include "model/domain/conversationtext.h"
#include "model/engine/messagelookup.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> refused(Error::Kind kind, ErrorCode code, const QString &message)
{
    return std::unexpected(Error{kind, code, message});
}

// Held with its tree, so that of two edits at once each replaces what it saw.
Result<Message> messageToEdit(const Context &context, const MessageId &id)
{
    const auto message = existingMessage(context, id);
    if (!message)
        return message;
    const auto tree = treeToChange(context, *message);
    return tree ? existingMessage(context, id) : std::unexpected(tree.error());
}

Result<Message> storeEdit(Context &context, const ActorId &actor, Message message, const QString &newText)
{
    const QString text = ConversationText::trimmed(newText);
    const int length = ConversationText::length(text);
    if (length == 0)
        return refused(Error::Kind::Invalid, ErrorCode::TextEmpty, u"the text is empty"_s);
    if (length > ConversationText::maximumLength) {
        return refused(Error::Kind::Invalid, ErrorCode::MessageTooLong,
            u"the text has %1 characters, %2 are allowed"_s.arg(length).arg(ConversationText::maximumLength));
    }
    if (text == message.text)
        return message;
    const Revision replaced{context.ids.next(), message.id, actor, context.clock.now(), message.text};
    if (const auto stored = context.revisions.insert(replaced); !stored)
        return std::unexpected(stored.error());
    if (const auto stored = context.messages.storeText(message.id, text); !stored)
        return std::unexpected(stored.error());
    if (const auto noted = journalEdit(context, actor, message.id, replaced.id); !noted)
        return std::unexpected(noted.error());
    message.text = text;
    message.edited = true;
    return message;
}

}

Result<Message> editOwn(Context &context, const User &author, const MessageId &id, const QString &text)
{
    const auto message = messageToEdit(context, id);
    if (!message)
        return message;
    if (message->deleted)
        return visibleMessage(context, id); // which says so
    if (message->userId != author.id)
        return refused(Error::Kind::Rejected, ErrorCode::Generic, u"somebody else wrote the message"_s);
    if (message->reviewCount > 0 && !context.configuration.allowSelfLabeling)
        return refused(Error::Kind::Rejected, ErrorCode::Generic, u"the message was reviewed already"_s);
    return storeEdit(context, author.id, *message, text);
}

Result<Message> edit(Context &context, const ActorId &actor, const MessageId &id, const QString &text)
{
    const auto message = messageToEdit(context, id);
    return message ? storeEdit(context, actor, *message, text) : message;
}

Result<QList<Revision>> revisionsOf(const Context &context, const MessageId &id)
{
    const auto message = existingMessage(context, id);
    if (!message)
        return std::unexpected(message.error());
    const auto replaced = context.revisions.ofMessage(id);
    if (!replaced)
        return std::unexpected(replaced.error());
    QList<Revision> wordings;
    if (replaced->isEmpty())
        return wordings;
    wordings.append({id.uuid(), id, message->userId, message->createdDate, replaced->constFirst().text});
    for (qsizetype i = 0; i < replaced->size(); ++i) {
        Revision wording = replaced->at(i); // what this edit made of it, the next one replaced
        wording.text = i + 1 < replaced->size() ? replaced->at(i + 1).text : message->text;
        wordings.append(wording);
    }
    return wordings;
}

}
