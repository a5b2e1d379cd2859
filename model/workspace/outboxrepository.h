// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace/outboxentry.h"

#include <QList>

namespace Storage {
class Connection;
}

// What was handed in: frozen bytes, state, attempts, receipt. Nothing that was ever sent is removed. Opens no
// transaction.
class OutboxRepository
{
public:
    explicit OutboxRepository(Storage::Connection &connection);

    Result<void> insert(OutboxEntryId id, TaskId task, const QString &frozen, const QDateTime &now);
    Result<void> insertRemark(OutboxEntryId id, MessageId message, const QString &frozen, const QDateTime &now);
    Result<OutboxEntry> find(OutboxEntryId id); // NotFound when there is none
    Result<QList<OutboxEntry>> all(); // oldest first
    Result<std::optional<OutboxEntry>> due(const QDateTime &now);
    Result<std::optional<QDateTime>> nextAttempt(); // when something becomes due by itself
    Result<QList<OutboxEntryId>> interrupted(); // found in Sending

    Result<void> markUnknown(OutboxEntryId id); // its attempt stays without an end

    // What is held back leaves at that moment; it can be taken back until it does.
    Result<void> hold(OutboxEntryId id, const QDateTime &until);
    Result<QList<OutboxEntryId>> held(); // oldest first
    Result<void> release(OutboxEntryId id);
    Result<std::optional<OutboxEntryId>> takeBack(TaskId task); // nothing: it was sent

    Result<void> beginAttempt(OutboxEntryId id, const QDateTime &now);
    Result<void> endAttempt(OutboxEntryId id, const Outcome &outcome, const QDateTime &now);

private:
    Result<void> store(
        OutboxEntryId id, const QVariant &task, const QVariant &message, const QString &frozen, const QDateTime &now);
    Result<void> update(OutboxEntryId id, const Outcome &outcome);

    Storage::Connection &m_connection;
};
