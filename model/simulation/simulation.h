// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/check.h"
#include "model/engine/statistics.h"
#include "model/simulation/latencies.h"
#include "model/simulation/mix.h"
#include "model/simulation/quality.h"

#include <functional>

namespace Storage {
class Connection;
}

namespace Simulation {

struct Options
{
    int annotators = 20;
    int tasks = 1000; // that are answered or declined
    quint64 seed = 1;
    Mix mix = usualMix();
    std::function<void(int tasks)> progress; // now and then
};

struct Report
{
    int tasks = 0; // fewer than asked for when nothing was left to do for anybody
    int submitted = 0;
    int skipped = 0;
    int refused = 0; // submissions that a rule forbade; the task was then declined
    double seconds = 0;
    QMap<QString, Percentiles> latencies; // "next task", "acknowledge", "submit", "skip"
    Engine::Statistics statistics;
    QList<Engine::Violation> violations;
    Quality quality; // of what was written in this run
};

// Virtual annotators work through the queue as people would: take what is needed most, acknowledge it, answer or
// decline. The same queue, seed, people and mix give the same queue again, ids and dates included.
Result<Report> simulate(Storage::Connection &connection, const Options &options);

}
