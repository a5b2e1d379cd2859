// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/sync/synchronizer.h"

#include "model/sync/judge.h"

using namespace std::chrono_literals;

Synchronizer::Synchronizer(
    std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_backend(std::move(backend))
    , m_user(std::move(user))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Synchronizer::drain);
}

void Synchronizer::drain()
{
    if (m_draining) {
        m_again = true;
        return;
    }
    m_draining = true;
    m_again = false;
    m_next.stop();
    QCoro::connect(
        drainOutbox(m_workspace, m_backend, m_user), this, [this](const DrainReport &report) { finish(report); });
}

void Synchronizer::finish(const DrainReport &report)
{
    m_draining = false;
    m_failures = report.stoppedBy ? m_failures + 1 : 0;
    m_again = m_again && !report.stoppedBy; // still draining, for whoever is told
    Q_EMIT drained(report);
    if (m_draining) // somebody who was told began anew
        return;
    if (m_again)
        drain();
    else
        planNext(report);
}

void Synchronizer::planNext(const DrainReport &report)
{
    std::optional<std::chrono::milliseconds> wait;
    if (report.nextAttempt)
        wait = std::max<std::chrono::milliseconds>(*report.nextAttempt - m_workspace->now(), 0ms);
    if (report.stoppedBy) {
        const std::chrono::milliseconds pause = backOff(m_failures);
        wait = wait ? std::max(*wait, pause) : pause;
    }
    if (wait)
        m_next.start(std::min<std::chrono::milliseconds>(*wait, 1h));
}
