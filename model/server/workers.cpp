// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/workers.h"

#include "model/domain/random.h"
#include "model/storage/connection.h"

#include <QLoggingCategory>

#include <future>

using namespace Qt::StringLiterals;

namespace Server {

namespace {

constexpr size_t maximumWaiting = 1000;
constexpr size_t maximumGroup = 64; // nobody waits long for the others of a group

// A copy is made between transactions.
bool isAlone(const Job &job)
{
    return job.request.endpoint == Wire::Endpoint::BackUp;
}

Answer answered(const Job &job, Engine::Queue &queue, const Gate &gate)
{
    return {job.id, dispatch(job.request, queue, gate)};
}

// Everything is answered after the commit, what only read as well: it may have seen what the others wrote.
QList<Answer> answeredTogether(const std::vector<Job> &jobs, Engine::Queue &queue, const Gate &gate)
{
    QList<Answer> answers;
    const auto committed = queue.together([&] {
        for (const Job &job : jobs)
            answers.append(answered(job, queue, gate));
    });
    if (committed)
        return answers;
    qWarning(
        "a group of %zu requests could not be committed: %s", jobs.size(), qUtf8Printable(committed.error().message));
    answers.clear();
    for (const Job &job : jobs)
        answers.append({job.id, replyTo(committed.error())});
    return answers;
}

}

// What a worker says once, to whoever started it.
struct Workers::Started
{
    std::promise<Result<void>> promise;
};

Workers::Workers(const Setup &setup, Deliver deliver)
    : m_setup(setup)
    , m_deliver(std::move(deliver))
{
}

Workers::~Workers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

Result<void> Workers::start()
{
    for (int i = 0; i < m_setup.threads; ++i) {
        Started started;
        auto future = started.promise.get_future();
        m_threads.emplace_back([this, i, started = std::move(started)]() mutable { run(started, i == 0); });
        if (const auto result = future.get(); !result)
            return result;
    }
    return {};
}

bool Workers::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isEnding || m_jobs.size() >= maximumWaiting)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

bool Workers::isIdle()
{
    const std::scoped_lock lock(m_mutex);
    return m_jobs.empty();
}

std::vector<Job> Workers::next(size_t maximum)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_jobs.empty() || m_isEnding; });
    std::vector<Job> jobs;
    while (!m_jobs.empty() && jobs.size() < maximum && (jobs.empty() || !isAlone(m_jobs.front()))) {
        if (isAlone(m_jobs.front()))
            maximum = 1;
        jobs.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    return jobs;
}

void Workers::run(Started &started, bool isFirst)
{
    auto connection = Storage::Connection::open(m_setup.database, Storage::Connection::Open::Existing);
    if (!connection) {
        started.promise.set_value(std::unexpected(connection.error()));
        return;
    }
    SystemRandom random;
    auto queue = Engine::Queue::open(
        **connection, *m_setup.clock, random, isFirst ? Engine::Start::WithPass : Engine::Start::AsItIs);
    if (!queue) {
        started.promise.set_value(std::unexpected(queue.error()));
        return;
    }
    started.promise.set_value({});
    work(**queue, **connection);
}

void Workers::work(Engine::Queue &queue, Storage::Connection &connection)
{
    const bool isGrouping = connection.dialect() == Storage::Dialect::Sqlite;
    while (true) {
        if (isIdle() && connection.hasLongLog())
            (void)connection.shortenLog(); // nobody waits for it; the commits say what is wrong with a disk
        const std::vector<Job> jobs = next(isGrouping ? maximumGroup : 1);
        if (jobs.empty())
            return;
        m_deliver(isGrouping && !isAlone(jobs.front()) ? answeredTogether(jobs, queue, m_setup.gate)
                                                       : QList<Answer>{answered(jobs.front(), queue, m_setup.gate)});
    }
}

}
