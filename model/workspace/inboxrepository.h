// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/workspace/inboxentry.h"

namespace Storage {
class Connection;
class Row;
}

// The tasks that were checked out, and the drafts for them. Opens no transaction.
class InboxRepository
{
public:
    explicit InboxRepository(Storage::Connection &connection);

    Result<void> insert(const InboxEntry &entry); // changes nothing when the task is here already
    Result<InboxEntry> find(TaskId task); // NotFound when there is none
    // An open one that is not expired at that time. Random means any type.
    Result<std::optional<InboxEntry>> unfinished(TaskType type, const QString &lang, const QDateTime &now);

    Result<void> markAcknowledged(TaskId task);
    Result<bool> close(TaskId task, InboxState state, const QString &skipReason = {}); // false: it was not open
    Result<QList<UntoldSkip>> untoldSkips();
    Result<void> markSkipTold(TaskId task);

    Result<bool> saveDraft(TaskId task, const Draft &draft, const QDateTime &now); // false: too late, nothing changed
    Result<void> removeDraft(TaskId task);
    Result<QList<TaskId>> lapsed(const QDateTime &now); // with a draft, but expired or lost

private:
    Storage::Connection &m_connection;
};
