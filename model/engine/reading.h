// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/messagelisting.h"
#include "model/domain/shownmessage.h"
#include "model/storage/queue/apiclient.h"

namespace Engine {

class UseCases;

// What people and programs read of messages: lists, pages, conversations and parts of trees (spec/protocol.md section
// 6). Each function is one transaction and changes nothing. Who looks decides what is told beside the message itself.
class Reading
{
public:
    explicit Reading(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    struct Viewer
    {
        std::optional<UserId> user; // whose emojis and authorship are told
        bool withAuthors = false;
    };
    using Shown = Result<QList<ShownMessage>>;
    using MessagePage = Page<ShownMessage, DateCursor>;

    Shown list(const MessageListing &listing, bool newestFirst, int maximum, const Viewer &viewer);
    Result<MessagePage> page(
        const MessageListing &listing, const PageRequest<DateCursor> &request, const Viewer &viewer);

    Result<ShownMessage> message(const MessageId &id, const Viewer &viewer); // a deleted one too
    // By what the program called it that handed it in.
    Result<MessageId> find(const ApiClientId &client, const QString &frontendMessageId);

    // From the prompt to the message. BrokenConversation where one above it is deleted or not accepted.
    Shown conversation(const MessageId &last, const Viewer &viewer);
    // To the deepest accepted message of the tree around a message, the oldest of them. MessageNotFound where the tree
    // has none.
    Shown longestConversation(const MessageId &within, const Viewer &viewer);

    struct Extent
    {
        bool withSpam = true; // whatever was not accepted
        bool withDeleted = false;
    };
    struct Tree
    {
        MessageId id;
        QList<ShownMessage> messages;
    };
    Result<Tree> tree(const MessageId &within, const Extent &extent, const Viewer &viewer); // by depth, then age
    Shown children(const MessageId &parent, const Viewer &viewer); // not deleted ones, oldest first
    Result<Tree> descendants(const MessageId &of, const Viewer &viewer); // depth first, deleted ones too
    // The accepted message of the tree with the most replies, the first by depth and age, and its accepted replies.
    Result<Tree> mostChildren(const MessageId &within, const Viewer &viewer);

private:
    UseCases &m_useCases;
};

}
