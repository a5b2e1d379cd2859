// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/messagefilter.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

class MessageRepository
{
public:
    explicit MessageRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    // A message without a tree id is a loose one.
    Result<void> insert(const Message &message, const ApiClientId &client, const std::optional<TaskId> &task) const;
    Result<std::optional<Message>> find(const MessageId &id) const;
    // Whether the id, or the front-end id of this client, is taken.
    Result<bool> exists(const MessageId &id, const ApiClientId &client, const QString &frontendMessageId) const;
    Result<std::optional<Message>> find(const ApiClientId &client, const QString &frontendMessageId) const;
    Result<Conversation> conversation(const MessageId &last) const;
    Result<QList<Message>> children(const MessageId &parent) const; // oldest first
    Result<QList<Message>> ofTree(const TreeId &tree) const; // by depth, then age
    // Without texts, names and dates: what rules about trees look at.
    Result<QList<Message>> outlinesOf(const TreeId &tree) const;
    Result<QList<Message>> list(const MessageFilter &filter, const ApiClientId &authorsClient) const;
    Result<QMap<QString, int>> languages() const;
    Result<QList<Message>> withReplies(
        const MessageId &id) const; // and theirs, deepest first, it last; deleted ones too
    Result<QList<Message>> ofUser(const UserId &author, const std::optional<QDateTime> &from,
        const std::optional<QDateTime> &until) const; // both ends included, oldest first, deleted and loose ones too

    Result<void> storeReview(const Message &reviewed) const; // number of reviews, result, retired
    Result<void> recountChildren(const MessageId &parent) const;
    Result<void> storeRank(const MessageId &id, std::optional<int> rank) const;
    Result<void> countRanking(const MessageId &id) const; // one ranking more
    Result<void> storeEmojis(const MessageId &id, const QMap<QString, int> &emojis) const;

    enum class Removal { Moderator, AutoModeration };
    // Marks those deleted that are not yet.
    Result<void> removeWithReplies(const MessageId &id, Removal by) const;
    Result<void> restore(const MessageId &id) const; // it alone
    Result<void> storeText(const MessageId &id, const QString &text) const; // edited from now on

    Result<bool> hasRecentDuplicate(const UserId &author, const QString &text, const QDateTime &since) const;
    Result<bool> hasOwnCountedReply(const MessageId &parent, const UserId &author, int requiredReviews) const;

private:
    Connection &m_connection;
};

Message messageFromRow(const Row &row); // of message.*

} // namespace Storage
