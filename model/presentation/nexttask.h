// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"
#include "model/workspace/inboxentry.h"

#include <QObject>
#include <QTimer>

#include <memory>

class Synchronizer;
class WorkspaceStore;

// Finds the next task. One that is in the inbox comes at once, whatever the backend does; while it is worked on the
// next is checked out, so that there is one. Where nothing else is on offer, what is held back in the outbox is let go,
// since it may be what the next task needs.
class NextTask : public QObject
{
    Q_OBJECT

public:
    NextTask(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
        Synchronizer *synchronizer, QObject *parent);

    // The kinds in the order in which they are tried. Of several calls only the last is answered.
    void want(const QList<TaskType> &types, const QString &lang);
    void setTasksAhead(int tasks) { m_tasksAhead = tasks; }

Q_SIGNALS:
    void opened(const InboxEntry &entry);
    void unavailable(TaskType type, const Error &error); // of the first kind that was wanted

private:
    struct Wish
    {
        QList<TaskType> types;
        QString lang;
        friend bool operator==(const Wish &, const Wish &) = default;
    };

    void look();
    void lookedUp(const Wish &wish, const Result<std::optional<InboxEntry>> &found);
    void checkOutWanted();
    void checkedOut(const Wish &wish, const Result<InboxEntry> &entry);
    void letGo(const Error &error);
    void answer(const Result<InboxEntry> &entry);
    void continueAfterDrain();
    void keepReady();

    std::shared_ptr<WorkspaceStore> m_workspace;
    std::shared_ptr<Backend> m_backend;
    UserIdentity m_user;
    Synchronizer *m_synchronizer;
    Wish m_wish;
    int m_tasksAhead = 1;
    bool m_isWanted = false; // asked for and not answered yet
    bool m_isBusy = false; // looking, or asking the backend
    bool m_isFetchingAhead = false;
    bool m_waitsForAhead = false;
    bool m_waitsForDrain = false;
    bool m_hasLetGo = false; // for this wish
    QTimer m_patience; // with a delivery that the next task waits for
};
