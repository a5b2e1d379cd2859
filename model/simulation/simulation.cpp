// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/simulation.h"

#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/simulation/steppingclock.h"
#include "model/simulation/workforce.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

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

Result<Report> reportOf(Engine::Queue &queue, const Workforce &workforce)
{
    const auto statistics = queue.statistics();
    if (!statistics)
        return std::unexpected(statistics.error());
    const auto violations = queue.violations();
    if (!violations)
        return std::unexpected(violations.error());
    const auto quality = qualityOf(queue, workforce.worths(), workforce.people());
    if (!quality)
        return std::unexpected(quality.error());
    return Report{.tasks = workforce.counts().tasks,
        .submitted = workforce.counts().submitted,
        .skipped = workforce.counts().skipped,
        .refused = workforce.counts().refused,
        .latencies = workforce.latencies().percentiles(),
        .statistics = *statistics,
        .violations = *violations,
        .quality = *quality};
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
    SeededRandom characters(options.seed); // whoever goes on is the same person
    SeededRandom work(beginning->seed + 1);
    Workforce workforce(**queue, clock, work);
    const auto hired =
        workforce.hire(annotators(characters, kindsOf(options.mix, options.annotators), beginning->langs));
    if (!hired)
        return std::unexpected(hired.error());
    QElapsedTimer timer;
    timer.start();
    if (const auto worked = workforce.workUntil(options.tasks, options.progress); !worked)
        return std::unexpected(worked.error());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    auto report = reportOf(**queue, workforce);
    if (report)
        report->seconds = seconds;
    return report;
}

}
