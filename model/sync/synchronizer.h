// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/sync/drain.h"

#include <QObject>
#include <QTimer>

// Keeps delivery going: one drain at a time, another one when something was added meanwhile, and again when the outbox,
// or an unreachable backend, is worth another try.
class Synchronizer : public QObject
{
    Q_OBJECT

public:
    Synchronizer(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
        QObject *parent);

    void drain();
    bool isDraining() const { return m_draining || m_again; } // something is on its way, or about to be

Q_SIGNALS:
    void drained(const DrainReport &report);

private:
    void finish(const DrainReport &report);
    void planNext(const DrainReport &report);

    std::shared_ptr<WorkspaceStore> m_workspace;
    std::shared_ptr<Backend> m_backend;
    UserIdentity m_user;
    QTimer m_next;
    bool m_draining = false;
    bool m_again = false;
    int m_failures = 0; // in a row
};
