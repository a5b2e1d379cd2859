// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/remote.h"

#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/domain/timeorderedids.h"
#include "model/simulation/annotator.h"
#include "model/simulation/httpdesk.h"
#include "model/wire/jsonvalue.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

constexpr int emptyRoundsBeforeGivingUp = 20; // in which nobody of the client had anything to do

bool isNothingToDo(const Error &error)
{
    return error.kind == Error::Kind::Unavailable || error.code == ErrorCode::TooManyPendingTasks
        || error.code == ErrorCode::UserDisabled;
}

// No word of the server: nobody knows what happened.
bool endsTheRun(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::Storage
        || error.code == ErrorCode::ClientNotAuthorized;
}

// One client: its people take turns.
class Client
{
public:
    Client(const RemoteOptions &options, int number, const QList<Annotator> &people, std::atomic<int> &handedOut)
        : m_tasks(options.tasks)
        , m_people(people)
        , m_random(options.seed * 1000 + quint64(number))
        , m_desk(std::make_unique<HttpDesk>(options.servers.at(number % options.servers.size()), options.apiKey))
        , m_handedOut(handedOut)
    {
    }

    void work()
    {
        const int patienceOfAll = int(m_people.size()) * emptyRoundsBeforeGivingUp;
        for (int idle = 0; idle < patienceOfAll && m_handedOut < m_tasks && m_outcome;) {
            const Annotator &annotator = m_people.at(m_random.below(int(m_people.size())));
            const auto worked = workOnce(annotator);
            if (!worked)
                m_outcome = std::unexpected(worked.error());
            else
                idle = *worked ? 0 : idle + 1;
        }
        m_desk.reset();
    }

    const Result<void> &outcome() const { return m_outcome; }
    const RemoteReport &counts() const { return m_counts; }
    const Latencies &latencies() const { return m_latencies; }

private:
    Result<bool> workOnce(const Annotator &annotator)
    {
        const QString lang = annotator.langs.at(m_random.below(int(annotator.langs.size())));
        const auto cycle = m_latencies.start(u"cycle"_s);
        const auto task = m_latencies.measure(
            u"next task"_s, [&] { return m_desk->nextTask(annotator.identity, TaskType::Random, lang); });
        if (!task && isNothingToDo(task.error()))
            return false;
        if (!task)
            return std::unexpected(task.error());
        ++m_handedOut;
        ++m_counts.tasks;
        if (m_random.uniform() < annotator.skipping)
            return skipped(annotator, *task);
        const Interaction interaction{
            task->id, m_ids.next().toString(QUuid::WithoutBraces), workOn(m_random, m_ids, annotator, *task, m_worths)};
        const auto acknowledged = m_latencies.measure(u"acknowledge"_s,
            [&] { return m_desk->acknowledge(annotator.identity, task->id, interaction.frontendMessageId); });
        if (!acknowledged)
            return std::unexpected(acknowledged.error());
        const auto receipt =
            m_latencies.measure(u"submit"_s, [&] { return m_desk->submit(annotator.identity, interaction); });
        if (receipt) {
            ++m_counts.submitted;
            m_latencies.finish(cycle);
            return true;
        }
        if (endsTheRun(receipt.error()))
            return std::unexpected(receipt.error());
        ++m_counts.refused;
        return skipped(annotator, *task);
    }

    Result<bool> skipped(const Annotator &annotator, const Task &task)
    {
        ++m_counts.skipped;
        const auto done =
            m_latencies.measure(u"skip"_s, [&] { return m_desk->skip(annotator.identity, task.id, u"not for me"_s); });
        return done || !endsTheRun(done.error()) ? Result<bool>(true) : std::unexpected(done.error());
    }

    const int m_tasks;
    const QList<Annotator> m_people;
    SeededRandom m_random;
    // Ids are not the seed's: a second run against the same queue makes others.
    const SystemClock m_clock;
    SystemRandom m_chance;
    TimeOrderedIds m_ids{m_clock, m_chance};
    std::unique_ptr<HttpDesk> m_desk; // gone before its thread is
    std::atomic<int> &m_handedOut;
    Worths m_worths; // of what this client's people wrote
    Latencies m_latencies;
    RemoteReport m_counts;
    Result<void> m_outcome;
};

QList<QList<Annotator>> sharedOut(const QList<Annotator> &people, int clients)
{
    QList<QList<Annotator>> shares(clients);
    for (qsizetype i = 0; i < people.size(); ++i)
        shares[i % clients].append(people.at(i));
    return shares;
}

QMap<QString, int> treesAt(const RemoteOptions &options)
{
    HttpDesk desk(options.servers.constFirst(), options.apiKey);
    QMap<QString, int> trees;
    if (const auto counts = desk.get(Wire::Endpoint::TreeStateCounts)) {
        const QJsonObject byState = counts->toObject();
        for (auto it = byState.begin(); it != byState.end(); ++it)
            trees.insert(it.key(), Wire::integerFrom(it.value()).value_or(0));
    }
    return trees;
}

}

Result<RemoteReport> simulateRemotely(const RemoteOptions &options)
{
    SeededRandom characters(options.seed);
    const int people = std::max(options.annotators, options.clients); // nobody is in two places at once
    const auto shares = sharedOut(annotators(characters, kindsOf(options.mix, people), options.langs), options.clients);
    std::atomic<int> handedOut = 0;
    std::vector<std::unique_ptr<Client>> clients(size_t(options.clients));
    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < options.clients; ++i) {
            threads.emplace_back([&, i] { // sockets belong to their thread
                clients[size_t(i)] = std::make_unique<Client>(options, i, shares.at(i), handedOut);
                clients[size_t(i)]->work();
            });
        }
    }
    RemoteReport report;
    report.seconds = double(timer.nsecsElapsed()) / 1e9;
    Latencies latencies;
    for (const auto &client : clients) {
        if (!client->outcome())
            return std::unexpected(client->outcome().error());
        report.tasks += client->counts().tasks;
        report.submitted += client->counts().submitted;
        report.skipped += client->counts().skipped;
        report.refused += client->counts().refused;
        latencies.add(client->latencies());
    }
    report.latencies = latencies.percentiles();
    report.trees = treesAt(options);
    return report;
}

}
