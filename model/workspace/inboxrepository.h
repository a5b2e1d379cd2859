// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/recentpiece.h"
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

    Result<int> countUnfinished(TaskType type, const QString &lang, const QDateTime &now);

    Result<void> markAcknowledged(TaskId task);
    // False: it was not open. What was lost has no moment.
    Result<bool> close(TaskId task, InboxState state, const Closing &closing = {});
    Result<bool> reopen(TaskId task, const QDateTime &now); // false: the backend knows of it, or may
    // Something about the same is being worked on, is on its way, or was declined.
    Result<bool> hasSameSubject(const Task &task);
    Result<QList<UntoldSkip>> untoldSkips(const QDateTime &now); // those that are held back wait
    Result<void> releaseSkips();
    Result<int> forgetSkips(); // how many
    Result<std::optional<QDateTime>> nextSkip(); // when one that is held back becomes due
    Result<QList<RecentPiece>> recent(const QDateTime &now, int maximum); // latest first
    Result<void> markSkipTold(TaskId task);

    Result<bool> saveDraft(TaskId task, const Draft &draft, const QDateTime &now); // false: too late, nothing changed
    Result<void> removeDraft(TaskId task);
    Result<QList<TaskId>> lapsed(const QDateTime &now); // with a draft, but expired or lost

    Result<void> addWork(const QDate &day, const WorkAmount &amount);
    Result<WorkAmount> work(const QDate &day);

private:
    Storage::Connection &m_connection;
};
