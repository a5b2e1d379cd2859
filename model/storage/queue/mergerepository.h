// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/storage/connection.h"

namespace Storage {

// Makes what one person did another's. Nothing here looks at what one person may do twice: apart() says what has to be
// left out.
class MergeRepository
{
public:
    explicit MergeRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Work
    {
        TaskId taskId;
        UserId userId; // who did it

        friend bool operator==(const Work &, const Work &) = default;
    };
    Result<QList<Work>> apart(const UserId &source, const UserId &into) const;
    Result<QList<TaskId>> works(const UserId &user) const; // done for tasks, messages aside
    // A review, ranking, rating or summary with its task, receipt and points.
    Result<void> moveWork(const TaskId &task, const UserId &from, const UserId &to) const;

    struct Emoji
    {
        MessageId messageId;
        UserId userId;
        QString code;
    };
    Result<QList<Emoji>> repeatedEmojis(const UserId &source, const UserId &into) const;
    Result<QList<TreeId>> trees(const UserId &source, const UserId &into) const; // whose work is closed to either

    // Everything else: messages, revisions, emojis, free labels, tasks, receipts, points, journal.
    Result<void> moveRest(const UserId &from, const UserId &to) const;
    Result<bool> hasWork(const UserId &user) const;
    Result<void> remove(const UserId &user) const; // who has nothing any more

private:
    Result<void> run(const QStringList &statements, const Bindings &values) const;

    Connection &m_connection;
};

} // namespace Storage
