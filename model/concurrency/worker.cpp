// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/concurrency/worker.h"

Worker::Worker(const QString &threadName)
    : m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    m_pool->setExpiryTimeout(-1);
    m_pool->setObjectName(threadName);
}

void Worker::whenIdle(std::function<void()> job)
{
    constexpr int afterAllOthers = -1;
    m_pool->start(std::move(job), afterAllOthers);
}

Worker::~Worker()
{
    m_pool->waitForDone();
}
