// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/simulation.h"

#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/simulation/annotator.h"
#include "model/simulation/steppingclock.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

constexpr int tasksBetweenReports = 500;
constexpr int emptyRoundsBeforeGivingUp = 20; // in which nobody had anything to do
constexpr std::chrono::minutes pause{6}; // longer than somebody's pending task keeps others away

class Run
{
public:
    Run(Engine::Queue &queue, SteppingClock &clock, quint64 seed, const QStringList &langs, int count)
        : m_queue(queue)
        , m_clock(clock)
        , m_random(seed)
        , m_annotators(annotators(m_random, count, langs))
    {
    }

    Result<void> signInAll();
    Result<Report> work(const Options &options);

private:
    Result<bool> workOnce(); // false: nothing to do for the person whose turn it was
    Result<void> finish(const Annotator &annotator, const Task &task);
    Result<void> skip(const Annotator &annotator, const Task &task, const QString &reason);

    Engine::Queue &m_queue;
    SteppingClock &m_clock;
    SeededRandom m_random;
    const QList<Annotator> m_annotators;
    Worths m_worths;
    Latencies m_latencies;
    Report m_report;
};

Result<void> Run::signInAll()
{
    for (const Annotator &annotator : m_annotators) {
        if (const auto user = m_queue.signIn(annotator.identity); !user)
            return std::unexpected(user.error());
    }
    return {};
}

bool isForbidden(const Error &error)
{
    return error.kind != Error::Kind::Storage;
}

Result<bool> Run::workOnce()
{
    m_clock.advance(std::chrono::milliseconds(1000 + m_random.below(40'000)));
    const Annotator &annotator = m_annotators.at(m_random.below(int(m_annotators.size())));
    const QString lang = annotator.langs.at(m_random.below(int(annotator.langs.size())));
    const auto task = m_latencies.measure(
        u"next task"_s, [&] { return m_queue.nextTask(annotator.identity, TaskType::Random, lang); });
    if (!task && task.error().kind == Error::Kind::Unavailable)
        return false;
    if (!task)
        return std::unexpected(task.error());
    ++m_report.tasks;
    if (m_random.uniform() < annotator.skipping) {
        const auto skipped = skip(annotator, *task, u"not for me"_s);
        return skipped ? Result<bool>(true) : std::unexpected(skipped.error());
    }
    const auto finished = finish(annotator, *task);
    return finished ? Result<bool>(true) : std::unexpected(finished.error());
}

Result<void> Run::skip(const Annotator &annotator, const Task &task, const QString &reason)
{
    ++m_report.skipped;
    return m_latencies.measure(u"skip"_s, [&] { return m_queue.skip(annotator.identity, task.id, reason); });
}

Result<void> Run::finish(const Annotator &annotator, const Task &task)
{
    Interaction interaction{
        task.id, m_random.uuid().toString(QUuid::WithoutBraces), workOn(m_random, annotator, task, m_worths)};
    const auto acknowledged = m_latencies.measure(u"acknowledge"_s,
        [&] { return m_queue.acknowledge(annotator.identity, task.id, interaction.frontendMessageId); });
    if (!acknowledged)
        return acknowledged;
    m_clock.advance(std::chrono::milliseconds(5000 + m_random.below(60'000)));
    const auto receipt =
        m_latencies.measure(u"submit"_s, [&] { return m_queue.submit(annotator.identity, interaction); });
    if (receipt) {
        ++m_report.submitted;
        return {};
    }
    if (!isForbidden(receipt.error()))
        return std::unexpected(receipt.error());
    ++m_report.refused;
    return skip(annotator, task, receipt.error().message);
}

Result<Report> Run::work(const Options &options)
{
    QElapsedTimer timer;
    timer.start();
    const int patience = int(m_annotators.size()) * emptyRoundsBeforeGivingUp;
    for (int idle = 0; m_report.tasks < options.tasks && idle < patience;) {
        const auto worked = workOnce();
        if (!worked)
            return std::unexpected(worked.error());
        idle = *worked ? 0 : idle + 1;
        if (!*worked)
            m_clock.advance(pause);
        else if (options.progress && m_report.tasks % tasksBetweenReports == 0)
            options.progress(m_report.tasks);
    }
    m_report.seconds = double(timer.nsecsElapsed()) / 1e9;
    m_report.latencies = m_latencies.percentiles();
    const auto statistics = m_queue.statistics();
    if (!statistics)
        return std::unexpected(statistics.error());
    m_report.statistics = *statistics;
    const auto violations = m_queue.violations();
    if (!violations)
        return std::unexpected(violations.error());
    m_report.violations = *violations;
    return m_report;
}

struct Beginning
{
    QDateTime date;
    quint64 seed = 0;
    QStringList langs;
};

// After what is in the queue already, so that a second simulation neither repeats the ids of the first nor works before
// it.
Result<Beginning> beginningOf(Engine::Queue &queue, quint64 seed)
{
    const auto statistics = queue.statistics();
    if (!statistics)
        return std::unexpected(statistics.error());
    const auto newest =
        queue.messages({.lang = {}, .author = {}, .beforeDate = {}, .beforeId = {}, .searchText = {}, .maximum = 1});
    if (!newest)
        return std::unexpected(newest.error());
    const auto langs = queue.languages();
    if (!langs)
        return std::unexpected(langs.error());

    const QDateTime earliest(QDate(2027, 1, 1), QTime(8, 0), QTimeZone::UTC);
    Beginning beginning{earliest, seed, langs->keys()};
    if (!newest->isEmpty())
        beginning.date = qMax(earliest, newest->constFirst().createdDate.addSecs(3600));
    const auto done = size_t(statistics->messages) + size_t(statistics->reviews) + size_t(statistics->rankings);
    beginning.seed = seed * 1'000'003 + quint64(done);
    if (beginning.langs.isEmpty())
        beginning.langs = {u"en"_s};
    return beginning;
}

}

Result<Report> simulate(Storage::Connection &connection, const Options &options)
{
    SteppingClock clock(QDateTime(QDate(2027, 1, 1), QTime(8, 0), QTimeZone::UTC));
    SeededRandom looking(options.seed); // of a queue that only looks at what is there
    auto present = Engine::Queue::open(connection, clock, looking);
    if (!present)
        return std::unexpected(present.error());
    const auto beginning = beginningOf(**present, options.seed);
    if (!beginning)
        return std::unexpected(beginning.error());
    present->reset();
    clock.advance(std::chrono::milliseconds(clock.now().msecsTo(beginning->date)));

    SeededRandom choices(beginning->seed);
    const auto queue = Engine::Queue::open(connection, clock, choices);
    if (!queue)
        return std::unexpected(queue.error());
    Run run(**queue, clock, beginning->seed + 1, beginning->langs, options.annotators);
    if (const auto signedIn = run.signInAll(); !signedIn)
        return std::unexpected(signedIn.error());
    return run.work(options);
}

}
