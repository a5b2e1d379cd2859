// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/treeview.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

// Messages come oldest first within a depth.
QList<Message> depthFirst(const QList<Message> &messages)
{
    QHash<MessageId, QList<Message>> replies;
    QList<Message> open; // the next to be listed is the last one
    for (const Message &message : messages) {
        if (message.deleted)
            continue;
        if (message.parentId)
            replies[*message.parentId].append(message);
        else
            open.append(message);
    }
    QList<Message> ordered;
    while (!open.isEmpty()) {
        ordered.append(open.takeLast());
        QList<Message> next = replies.value(ordered.constLast().id);
        std::ranges::stable_sort(
            next, {}, [](const Message &reply) { return reply.rank.value_or(std::numeric_limits<int>::max()); });
        std::ranges::reverse(next);
        open.append(next);
    }
    return ordered;
}

std::unexpected<Error> notFound(const MessageId &message)
{
    return std::unexpected(Error{
        Error::Kind::NotFound, ErrorCode::MessageNotFound, u"message %1 is in no tree"_s.arg(message.toString())});
}

}

Result<MessageTree> treeOf(const Context &context, const MessageId &id)
{
    const auto message = context.messages.find(id);
    if (!message)
        return std::unexpected(message.error());
    if (!*message)
        return notFound(id);
    auto tree = context.trees.find((*message)->treeId);
    if (!tree)
        return std::unexpected(tree.error());
    if (!*tree)
        return notFound(id);
    const auto messages = context.messages.ofTree((*tree)->id);
    if (!messages)
        return std::unexpected(messages.error());
    (*tree)->messages = depthFirst(*messages);
    return **tree;
}

}
