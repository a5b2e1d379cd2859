// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/error.h"
#include "model/domain/id.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class WorkspaceStore;

// Brings what is typed to the disk: a short pause after the last edit, and regularly while typing goes on. A draft that
// could not be saved is kept and tried again.
class DraftSaver : public QObject
{
    Q_OBJECT

public:
    struct Intervals
    {
        std::chrono::milliseconds pause{250}; // with the commit itself within the promised 300 ms
        std::chrono::milliseconds atMost{900}; // and within a second
    };

    DraftSaver(std::shared_ptr<WorkspaceStore> workspace, Intervals intervals, QObject *parent);

    void edit(TaskId task, const Draft &draft);
    void save(TaskId task, const Draft &draft); // at once
    void saveAll(); // at once, everything that was edited
    void forget(TaskId task); // it is being handed in

Q_SIGNALS:
    void saved(TaskId task, const QDateTime &when);
    void failed(const Error &error);

private:
    void write(TaskId task, const Draft &draft);
    void keep(TaskId task, const Draft &draft);

    std::shared_ptr<WorkspaceStore> m_workspace;
    QHash<TaskId, Draft> m_unsaved;
    QTimer m_pause;
    QTimer m_atMost;
    bool m_failing = false; // told once, until a draft can be saved again
};
