// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"
#include "model/storage/connection.h"

namespace Storage {

struct LedgerEntry
{
    qint64 sequence = 0; // of the change that it was
    bool late = false; // the task had expired
};

// What is known of the submissions of people with a token beside their receipts, the numbers of the queue's changes,
// and bundles of tasks.
class LedgerRepository
{
public:
    explicit LedgerRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const TaskId &task, const UserId &user, const LedgerEntry &entry) const;
    Result<std::optional<LedgerEntry>> find(const TaskId &task, const UserId &user) const;

    Result<qint64> nextNumber() const; // of a change
    Result<qint64> lastNumber() const;

    // Under the key of the client; of two that begin one at once the second fails.
    Result<void> insertBundle(const QUuid &id, const UserId &user, const QString &clientKey, const QDateTime &date,
        const QList<TaskId> &tasks) const;
    Result<std::optional<QList<TaskId>>> findBundle(const UserId &user, const QString &clientKey) const;

private:
    Connection &m_connection;
};

} // namespace Storage
