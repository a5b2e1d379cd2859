// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/storage/connection.h"

#include <QMap>

namespace Storage {

// Removes for good. Whatever is taken away is counted in rows, by table.
class PurgeRepository
{
public:
    using Counts = QMap<QString, int>;

    explicit PurgeRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Reaction
    {
        TaskId taskId;
        UserId userId;
        std::optional<MessageId> messageId; // whose replies were ranked
    };
    Result<QList<Reaction>> reactionsTo(const MessageId &message) const; // that list it, or its replies
    Result<QList<Reaction>> reactionsOf(const UserId &user) const;
    Result<void> removeReaction(const Reaction &reaction, Counts &rows) const; // with its task
    Result<void> recountRankings(const MessageId &parent) const; // of its replies

    // A message whose replies are gone already, with everything that points at it; for a root the tree's row too.
    Result<void> removeMessage(const MessageId &message, Counts &rows) const;
    Result<void> removeJournalOfGone(Counts &rows) const; // of messages that are gone; looks through the journal

    struct Reviewed
    {
        MessageId messageId;
        std::optional<TreeId> treeId;
    };
    Result<QList<Reviewed>> reviewedBy(const UserId &user) const; // in tasks
    Result<void> withdrawReview(const MessageId &message) const; // one of those that were counted
    struct Emoji
    {
        MessageId messageId;
        QString code;
    };
    Result<QList<Emoji>> emojisBy(const UserId &user) const;
    // Labels, journal, receipts and tasks; the reactions and messages are gone already.
    Result<void> removeRest(const UserId &user, Counts &rows) const;

private:
    struct Step
    {
        QString statement;
        QString table;
    };
    Result<void> run(const QList<Step> &steps, const Bindings &values, Counts &rows) const;

    Connection &m_connection;
};

} // namespace Storage
