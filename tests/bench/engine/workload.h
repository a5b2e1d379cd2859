// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/timeorderedids.h"
#include "model/engine/queue.h"
#include "model/simulation/annotator.h"
#include "model/simulation/steppingclock.h"
#include "tests/bench/engine/stopwatch.h"

namespace Bench {

// A thousand people at work, one of whom does far more than the others. Time passes a second a cycle, so that the
// hourly upkeep, which comes with the first task of its hour, is as rare as on a busy server.
class Workload
{
public:
    static constexpr int people = 1000;
    static QDateTime begin(); // after everything that the generator dated

    Workload(Engine::Queue &queue, Simulation::SteppingClock &clock, Stopwatch &stopwatch, quint64 seed);

    void signInAll();
    // Whole task cycles, random tasks; each one by the busy person with that probability.
    void cycles(int count, double shareOfBusyPerson);
    void rankings(int count); // cycles of ranking tasks alone, as long as there are any
    void skips(int count);
    void availabilities(int count);
    void boards(int count); // pages of every time frame, and people's own places
    void lists(int count); // pages of messages and people from anywhere, and searches

    const QMap<QString, QList<Sample>> &samples() const { return m_samples; } // by case
    void forget() { m_samples.clear(); }
    int idle() const { return m_idle; } // requests that found nothing to do
    int refused() const { return m_refused; } // submissions that a rule forbade

private:
    const Simulation::Annotator &somebody(double shareOfBusyPerson);
    std::optional<Task> taskFor(const Simulation::Annotator &person, TaskType type);
    std::optional<Sample> finish(
        const Simulation::Annotator &person, const Task &task); // of acknowledging and submitting
    Sample file(const QString &caseName); // the last sample

    Engine::Queue &m_queue;
    Simulation::SteppingClock &m_clock;
    Stopwatch &m_stopwatch;
    SeededRandom m_random;
    TimeOrderedIds m_ids{m_clock, m_random};
    QList<Simulation::Annotator> m_people; // the busy one first
    QList<User> m_users; // the same
    Simulation::Worths m_worths;
    QMap<QString, QList<Sample>> m_samples;
    int m_idle = 0;
    int m_refused = 0;
};

}
