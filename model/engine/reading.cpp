// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/reading.h"

#include "model/engine/messagelookup.h"
#include "model/engine/usecases.h"
#include "model/rules/paging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

using Storage::ListingRepository;

bool isAccepted(const Message &message)
{
    return message.reviewResult == true && !message.deleted;
}

Result<QList<ShownMessage>> shown(const Context &context, const QList<Message> &messages, const Reading::Viewer &viewer)
{
    QList<MessageId> ids;
    QList<UserId> authors;
    for (const Message &message : messages) {
        ids.append(message.id);
        if (message.userId && !authors.contains(*message.userId))
            authors.append(*message.userId);
    }
    const auto emojis =
        viewer.user && !ids.isEmpty() ? context.listings.emojisBy(*viewer.user, ids) : QHash<MessageId, QStringList>();
    if (!emojis)
        return std::unexpected(emojis.error());
    const auto people =
        viewer.withAuthors && !authors.isEmpty() ? context.listings.people(authors) : QHash<UserId, User>();
    if (!people)
        return std::unexpected(people.error());

    QList<ShownMessage> all;
    all.reserve(messages.size());
    for (const Message &message : messages) {
        ShownMessage one{message, emojis->value(message.id), {}, {}};
        if (viewer.user)
            one.userIsAuthor = message.userId == viewer.user;
        if (message.userId && people->contains(*message.userId))
            one.author = people->value(*message.userId);
        all.append(one);
    }
    return all;
}

Result<QList<Message>> treeAround(const Context &context, const MessageId &within)
{
    const auto message = existingMessage(context, within);
    if (!message)
        return std::unexpected(message.error());
    if (message->treeId.isNull()) { // a loose message is a tree of its own
        return QList{*message};
    }
    return context.messages.ofTree(message->treeId);
}

Result<QList<Message>> conversationTo(const Context &context, const MessageId &last)
{
    const auto message = existingMessage(context, last);
    if (!message)
        return std::unexpected(message.error());
    const auto conversation = context.messages.conversation(last);
    if (!conversation)
        return conversation;
    for (const Message &above : conversation->first(conversation->size() - 1)) {
        if (!isAccepted(above)) {
            return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::BrokenConversation,
                u"message %1 of the conversation is deleted or not accepted"_s.arg(above.id.toString())});
        }
    }
    return conversation;
}

std::unexpected<Error> nothingAccepted(const MessageId &within)
{
    return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::MessageNotFound,
        u"the tree around message %1 has no accepted message"_s.arg(within.toString())});
}

// Replies come oldest first.
QList<Message> depthFirst(const QList<Message> &messages, const MessageId &top)
{
    QHash<MessageId, QList<Message>> replies;
    for (const Message &message : messages) {
        if (message.parentId && message.id != top)
            replies[*message.parentId].prepend(message);
    }
    QList<Message> ordered;
    QList<Message> open = replies.take(top);
    while (!open.isEmpty()) {
        ordered.append(open.takeLast());
        open.append(replies.take(ordered.constLast().id));
    }
    return ordered;
}

// take(context) finds messages, which are then shown.
template <typename Take>
Result<QList<ShownMessage>> read(UseCases &useCases, const Reading::Viewer &viewer, Take take)
{
    return useCases.inTransaction([&]() -> Result<QList<ShownMessage>> {
        const Context &context = useCases.context();
        const Result<QList<Message>> messages = take(context);
        return messages ? shown(context, *messages, viewer) : std::unexpected(messages.error());
    });
}

// take(context, id) finds messages and says what the part of the tree is called by.
template <typename Take>
Result<Reading::Tree> readTree(UseCases &useCases, const Reading::Viewer &viewer, Take take)
{
    MessageId id;
    auto messages = read(useCases, viewer, [&](const Context &context) { return take(context, id); });
    if (!messages)
        return std::unexpected(messages.error());
    return Reading::Tree{id, *std::move(messages)};
}

}

auto Reading::list(const MessageListing &listing, bool newestFirst, int maximum, const Viewer &viewer) -> Shown
{
    return read(m_useCases, viewer, [&](const Context &context) -> Result<QList<Message>> {
        const auto found = context.listings.messages(listing, {{}, {}, newestFirst, maximum});
        if (!found)
            return std::unexpected(found.error());
        QList<Message> messages;
        for (const auto &dated : *found)
            messages.append(dated.item);
        return messages;
    });
}

auto Reading::page(const MessageListing &listing, const PageRequest<DateCursor> &request, const Viewer &viewer)
    -> Result<MessagePage>
{
    return m_useCases.inTransaction([&]() -> Result<MessagePage> {
        const Context &context = m_useCases.context();
        auto found = context.listings.messages(listing,
            {Rules::lowerEnd(request), Rules::upperEnd(request), Rules::isFetchedDescending(request),
                Rules::itemsToFetch(request)});
        if (!found)
            return std::unexpected(found.error());
        const auto page = Rules::pageOf(request, *std::move(found),
            [](const ListingRepository::Dated<Message> &dated) { return DateCursor{dated.date, dated.item.id}; });
        QList<Message> messages;
        for (const auto &dated : page.items)
            messages.append(dated.item);
        auto items = shown(context, messages, viewer);
        if (!items)
            return std::unexpected(items.error());
        return MessagePage{*std::move(items), page.previous, page.next, page.descending};
    });
}

Result<ShownMessage> Reading::message(const MessageId &id, const Viewer &viewer)
{
    const auto messages = read(m_useCases, viewer, [&](const Context &context) -> Result<QList<Message>> {
        const auto message = existingMessage(context, id);
        return message ? Result<QList<Message>>(QList{*message}) : std::unexpected(message.error());
    });
    return messages ? Result<ShownMessage>(messages->constFirst()) : std::unexpected(messages.error());
}

Result<MessageId> Reading::find(const ApiClientId &client, const QString &frontendMessageId)
{
    return m_useCases.inTransaction([&]() -> Result<MessageId> {
        const auto message = m_useCases.context().messages.find(client, frontendMessageId);
        if (!message)
            return std::unexpected(message.error());
        if (!*message) {
            return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::MessageNotFound,
                u"Message with frontend_message_id %1 not found."_s.arg(frontendMessageId)});
        }
        return (*message)->id;
    });
}

auto Reading::conversation(const MessageId &last, const Viewer &viewer) -> Shown
{
    return read(m_useCases, viewer, [&](const Context &context) { return conversationTo(context, last); });
}

auto Reading::longestConversation(const MessageId &within, const Viewer &viewer) -> Shown
{
    return read(m_useCases, viewer, [&](const Context &context) -> Result<QList<Message>> {
        const auto messages = treeAround(context, within);
        if (!messages)
            return messages;
        const Message *deepest = nullptr;
        for (const Message &message : *messages) {
            if (isAccepted(message) && (!deepest || message.depth > deepest->depth))
                deepest = &message;
        }
        return deepest ? conversationTo(context, deepest->id) : nothingAccepted(within);
    });
}

auto Reading::tree(const MessageId &within, const Extent &extent, const Viewer &viewer) -> Result<Tree>
{
    return readTree(m_useCases, viewer, [&](const Context &context, MessageId &id) -> Result<QList<Message>> {
        auto messages = treeAround(context, within);
        if (!messages)
            return messages;
        id = messages->isEmpty() ? within : messages->constFirst().id;
        messages->removeIf([&](const Message &message) {
            return (message.deleted && !extent.withDeleted) || (message.reviewResult != true && !extent.withSpam);
        });
        return messages;
    });
}

auto Reading::children(const MessageId &parent, const Viewer &viewer) -> Shown
{
    return read(m_useCases, viewer, [&](const Context &context) -> Result<QList<Message>> {
        if (const auto message = existingMessage(context, parent); !message)
            return std::unexpected(message.error());
        auto replies = context.messages.children(parent);
        if (replies)
            replies->removeIf([](const Message &reply) { return reply.deleted; });
        return replies;
    });
}

auto Reading::descendants(const MessageId &of, const Viewer &viewer) -> Result<Tree>
{
    return readTree(m_useCases, viewer, [&](const Context &context, MessageId &id) -> Result<QList<Message>> {
        const auto top = existingMessage(context, of);
        if (!top)
            return std::unexpected(top.error());
        id = of;
        auto branch = context.messages.withReplies(of);
        if (!branch)
            return branch;
        std::ranges::stable_sort(*branch, {}, &Message::createdDate);
        return depthFirst(*branch, of);
    });
}

auto Reading::mostChildren(const MessageId &within, const Viewer &viewer) -> Result<Tree>
{
    return readTree(m_useCases, viewer, [&](const Context &context, MessageId &id) -> Result<QList<Message>> {
        const auto messages = treeAround(context, within);
        if (!messages)
            return messages;
        const Message *most = nullptr;
        for (const Message &message : *messages) {
            if (isAccepted(message) && (!most || message.childrenCount > most->childrenCount))
                most = &message;
        }
        if (!most)
            return nothingAccepted(within);
        id = most->id;
        QList<Message> part{*most};
        for (const Message &message : *messages) {
            if (message.parentId == most->id && isAccepted(message))
                part.append(message);
        }
        return part;
    });
}

}
