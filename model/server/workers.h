// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/server/dispatch.h"
#include "model/storage/databaseurl.h"

#include <QList>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Storage {
class Connection;
}

namespace Server {

struct Job
{
    quint64 id = 0; // of whoever asked
    Request request;
};

struct Answer
{
    quint64 id = 0;
    Reply reply;
};

// Threads that answer requests, each with a connection and a queue of its own. On SQLite there is one, and requests
// that came while it was busy go into one transaction: each is answered after the durable commit that they share, and
// one that fails takes back only itself. On PostgreSQL there are several, and each request has transactions of its
// own. Nothing but the database is shared, so that other processes can work on the same PostgreSQL.
class Workers
{
public:
    using Deliver = std::function<void(QList<Answer>)>; // called in a worker's thread

    struct Setup
    {
        Storage::DatabaseUrl database;
        int threads = 1;
        std::shared_ptr<const Clock> clock;
        Gate gate;
    };

    Workers(const Setup &setup, Deliver deliver);
    ~Workers(); // answers what was posted, then ends
    Q_DISABLE_COPY_MOVE(Workers)

    Result<void> start(); // opens the connections; what is due happens before the first request
    bool post(Job job); // false: too many are waiting

private:
    struct Started;
    void run(Started &started, bool isFirst);
    void work(Engine::Queue &queue, Storage::Connection &connection);
    bool isIdle();
    std::vector<Job> next(size_t maximum); // waits; empty at the end

    const Setup m_setup;
    const Deliver m_deliver;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
};

}
