// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/async.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <coroutine>
#include <functional>
#include <future>
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

    // Runs the job and blocks until it is done: for start, end and tests, never from the window's event handlers. Not
    // with a QFuture: waiting for one takes a job that has not begun out of its turn and runs it on the waiting thread.
    template <typename Job>
    auto runAndWait(Job job) -> std::invoke_result_t<Job>
    {
        const auto promise = std::make_shared<std::promise<std::invoke_result_t<Job>>>();
        auto result = promise->get_future();
        m_pool->start([promise, &job] { promise->set_value(job()); });
        return result.get();
    }

    // Runs the job once no other waits: for what would only hold people up. May be called from a job.
    void whenIdle(std::function<void()> job);

private:
    // Not QCoro's own: that one connects without a context, which the project's flags forbid.
    template <typename T>
    struct Awaiter
    {
        QFuture<T> future;

        bool await_ready() const { return future.isFinished(); }
        void await_suspend(std::coroutine_handle<> awaiting)
        {
            auto *watcher = new QFutureWatcher<T>;
            QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, awaiting] {
                watcher->deleteLater();
                awaiting.resume();
            });
            watcher->setFuture(future);
        }
        T await_resume() const { return future.result(); }
    };

    template <typename T>
    static QCoro::Task<T> await(QFuture<T> future)
    {
        co_return co_await Awaiter<T>{std::move(future)};
    }

    std::unique_ptr<QThreadPool> m_pool;
};
