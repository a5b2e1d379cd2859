// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/messagelookup.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<Message> existingMessage(const Context &context, const MessageId &id)
{
    auto message = context.messages.find(id);
    if (!message)
        return std::unexpected(message.error());
    if (!*message) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::MessageNotFound, u"no message %1"_s.arg(id.toString())});
    }
    return **message;
}

Result<Message> visibleMessage(const Context &context, const MessageId &id)
{
    auto message = existingMessage(context, id);
    if (message && message->deleted) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::MessageNotFound, u"message %1 was deleted"_s.arg(id.toString())});
    }
    return message;
}

Result<std::optional<MessageTree>> treeToChange(const Context &context, const Message &message)
{
    if (message.treeId.isNull())
        return std::nullopt;
    return context.trees.hold(message.treeId);
}

}
