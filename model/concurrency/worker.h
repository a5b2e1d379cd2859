// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/async.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <type_traits>

// One thread of its own that does one job after the other, in the order in which they were given. What lives on it (a
// database connection) is made, used and destroyed in jobs. The destructor waits for the jobs that were given before.
class Worker
{
public:
    explicit Worker(const QString &threadName);
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    // Runs the job on the worker's thread; the coroutine goes on in the thread that awaits it. The job returns a Result
    // and holds by value, or by shared pointer, whatever it needs.
    template <typename Job>
    auto run(Job job) -> QCoro::Task<std::invoke_result_t<Job>>
    {
        return await(QtConcurrent::run(m_pool.get(), std::move(job)));
    }

    // Runs the job and blocks until it is done: for start, end and tests, never from the window's event handlers.
    template <typename Job>
    auto runAndWait(Job job)
    {
        return QtConcurrent::run(m_pool.get(), std::move(job)).result();
    }

private:
    template <typename T>
    static QCoro::Task<T> await(QFuture<T> future)
    {
        co_return co_await future;
    }

    std::unique_ptr<QThreadPool> m_pool;
};
