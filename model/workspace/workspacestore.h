// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/worker.h"
#include "model/workspace/workspace.h"

#include <QObject>

// The workspace for the window: a Workspace on a thread of its own. Used and destroyed on the thread that opened it.
// Functions are carried out in the order in which they are called; what they answer is on disk. The destructor waits
// for all of them.
class WorkspaceStore : public QObject
{
    Q_OBJECT

public:
    // Blocks until the file is open: for the start of the program and the choice of a profile.
    static Result<std::shared_ptr<WorkspaceStore>> open(const QString &path,
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(),
        std::unique_ptr<RandomSource> random = std::make_unique<SystemRandom>());
    ~WorkspaceStore() override;

    QString setting(const QString &key, const QString &otherwise = {}) const; // from memory
    Async<void> storeSetting(QString key, QString value);

    Async<std::optional<InboxEntry>> unfinished(TaskType type, QString lang);
    Async<int> countUnfinished(TaskType type, QString lang);
    Async<InboxEntry> storeTask(Task task);
    Async<InboxEntry> markAcknowledged(TaskId task);
    Async<bool> close(TaskId task, InboxState state, QString skipReason = {});
    Async<bool> skip(TaskId task, QString reason, std::chrono::seconds hold = {});
    Async<QList<UntoldSkip>> untoldSkips(); // those that are due
    Async<int> forgetSkips();
    Async<void> markSkipTold(TaskId task);

    // When it was saved; nothing when it came too late: the task was handed in or skipped.
    Async<std::optional<QDateTime>> saveDraft(TaskId task, Draft draft);
    Async<OutboxEntry> handIn(TaskId task, Draft draft, UserIdentity user, std::chrono::seconds hold = {});
    Async<InboxEntry> takeBack(TaskId task);
    Async<int> release();
    Async<QList<RecentPiece>> recent(int maximum); // latest first

    Async<void> addWork(QDate day, WorkAmount amount);
    Async<WorkAmount> work(QDate day);

    Async<OutboxEntry> handInRemark(Remark remark, UserIdentity user);

    Async<int> shelveLapsed(UserIdentity user);

    Async<QList<OutboxEntry>> outbox(); // oldest first
    Async<std::optional<OutboxEntry>> takeNext();
    Async<OutboxEntry> file(OutboxEntryId entry, Outcome outcome);
    Async<std::optional<QDateTime>> nextAttempt();
    Async<void> settled(); // all that was asked before is done

    QDateTime now() const { return m_clock->now(); }

Q_SIGNALS:
    void outboxChanged(const OutboxEntry &entry); // added or changed; comes before the answer of the call that did it
    void outboxRemoved(OutboxEntryId entry); // taken back; likewise

private:
    explicit WorkspaceStore(std::shared_ptr<const Clock> clock);

    std::shared_ptr<const Clock> m_clock;
    SettingValues m_settings; // a copy, for the window's thread
    std::unique_ptr<Workspace> m_workspace; // made, used and destroyed on the worker's thread
    Worker m_worker; // last, so that its jobs end before anything that they use
};
