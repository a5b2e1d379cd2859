// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// What was received for a task.
struct StoredReceipt
{
    QString bodyHash;
    QDateTime receivedDate;
};

// A task as it is stored. The payload is the engine's JSON.
struct StoredTask
{
    TaskId id;
    QDateTime createdDate;
    std::optional<QDateTime> expiryDate;
    std::optional<QDateTime> takenUntil; // later work is taken until then
    std::optional<UserId> userId;
    QString payloadType;
    QString payload;
    QString lang;
    bool acknowledged = false;
    bool done = false;
    bool skipped = false;
    QString frontendMessageId; // empty before it is acknowledged
    std::optional<MessageId> messageId; // to answer, to label, or whose replies are ranked
    std::optional<MaterialId> materialId; // the story, the summary or the set of prompts that it is about
    bool collective = false;
    std::optional<StoredReceipt> receipt; // of one person's task
};

class TaskRepository
{
public:
    explicit TaskRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const StoredTask &task, const ApiClientId &client) const;
    Result<std::optional<StoredTask>> find(const TaskId &id, const ApiClientId &client) const;
    Result<std::optional<StoredTask>> findAcknowledged(
        const QString &frontendMessageId, const ApiClientId &client) const;
    Result<void> acknowledge(const TaskId &id, const QString &frontendMessageId) const;
    Result<void> finish(const TaskId &id, const StoredReceipt &receipt) const;
    Result<void> close(const TaskId &id) const; // a collective one
    Result<void> skip(const TaskId &id, const QString &reason) const;
    Result<int> countPending(const UserId &user, const QDateTime &since) const;
    // When a task to answer the message was last given, of those since then that are neither done nor skipped.
    Result<std::optional<QDateTime>> lastOpenReply(const MessageId &message, const QDateTime &since) const;
    Result<void> remove(const TaskId &id) const; // that nobody saw yet
    // What was not done; of the tasks that were made in a span of time, or, looking through all of them, of any.
    Result<void> removeExpired(const QDateTime &now, const QDateTime &from, const QDateTime &until) const;
    Result<void> removeAllExpired(const QDateTime &now) const;

    // Of a collective task: one for each person.
    Result<void> insertReceipt(const TaskId &id, const UserId &user, const StoredReceipt &receipt) const;
    Result<std::optional<StoredReceipt>> findReceipt(const TaskId &id, const UserId &user) const;

private:
    Connection &m_connection;
};

} // namespace Storage
