// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/draftsaver.h"

#include "model/workspace/workspacestore.h"

DraftSaver::DraftSaver(std::shared_ptr<WorkspaceStore> workspace, Intervals intervals, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
{
    for (auto [timer, interval] : {std::pair(&m_pause, intervals.pause), std::pair(&m_atMost, intervals.atMost)}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        timer->setInterval(interval);
        connect(timer, &QTimer::timeout, this, &DraftSaver::saveAll);
    }
}

void DraftSaver::edit(TaskId task, const Draft &draft)
{
    m_unsaved.insert(task, draft);
    m_pause.start();
    if (!m_atMost.isActive())
        m_atMost.start();
}

void DraftSaver::save(TaskId task, const Draft &draft)
{
    m_unsaved.remove(task);
    write(task, draft);
}

void DraftSaver::saveAll()
{
    m_pause.stop();
    m_atMost.stop();
    const auto unsaved = std::exchange(m_unsaved, {});
    for (const auto &[task, draft] : unsaved.asKeyValueRange())
        write(task, draft);
}

void DraftSaver::forget(TaskId task)
{
    m_unsaved.remove(task);
}

void DraftSaver::write(TaskId task, const Draft &draft)
{
    QCoro::connect(
        m_workspace->saveDraft(task, draft), this, [this, task, draft](const Result<std::optional<QDateTime>> &when) {
            if (!when) {
                keep(task, draft);
                if (!std::exchange(m_failing, true))
                    Q_EMIT failed(when.error());
                return;
            }
            m_failing = false;
            if (*when)
                Q_EMIT saved(task, **when);
        });
}

void DraftSaver::keep(TaskId task, const Draft &draft)
{
    if (!m_unsaved.contains(task)) // otherwise something newer waits already
        m_unsaved.insert(task, draft);
    if (!m_atMost.isActive())
        m_atMost.start();
}
