// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/simulation/annotator.h"
#include "model/simulation/latencies.h"
#include "model/simulation/steppingclock.h"

namespace Simulation {

// Virtual people who take tasks from a queue, acknowledge and answer or decline them, one after the other or with
// several on their desks at once. All choices come from the random source. Queue, clock and source must outlive it.
class Workforce
{
public:
    Workforce(Engine::Queue &queue, SteppingClock &clock, RandomSource &random);

    struct Habits
    {
        double postponing = 0; // the share of tasks that are acknowledged and left for later
        double abandoning = 0; // the share of those that are never finished
    };
    void setHabits(const Habits &habits) { m_habits = habits; }

    struct Counts
    {
        int tasks = 0; // that were handed out
        int submitted = 0;
        int skipped = 0;
        int refused = 0; // submissions that a rule forbade; the task was then declined
    };

    Result<void> hire(const QList<Annotator> &people); // signs them in
    const QList<Annotator> &people() const { return m_people; }

    // Somebody takes a task or finishes one from the desk. False: nothing to do for the person whose turn it was; the
    // clock then moves until no pending task keeps others away.
    Result<bool> workOnce();
    // This person takes a task of this type and finishes it. False when there is none.
    Result<bool> work(const Annotator &annotator, TaskType type, const QString &lang);
    // Until so many tasks were handed out in all, or nobody found anything for long.
    Result<void> workUntil(int tasks, const std::function<void(int tasks)> &progress = {});
    Result<void> clearDesk(); // what was left for later is finished or declined

    const Counts &counts() const { return m_counts; }
    const Worths &worths() const { return m_worths; } // of the messages that got into the queue
    const Latencies &latencies() const { return m_latencies; }

private:
    struct OnDesk
    {
        Annotator annotator;
        Task task;
        Interaction interaction;
    };

    Result<std::optional<Task>> take(const Annotator &annotator, TaskType type, const QString &lang);
    Result<void> handle(const Annotator &annotator, const Task &task);
    Result<void> finish(const OnDesk &work);
    Result<void> skip(const Annotator &annotator, const Task &task, const QString &reason);

    Engine::Queue &m_queue;
    SteppingClock &m_clock;
    RandomSource &m_random;
    TimeOrderedIds m_ids{m_clock, m_random};
    Habits m_habits;
    QList<Annotator> m_people;
    QList<OnDesk> m_desk;
    Worths m_worths;
    Latencies m_latencies;
    Counts m_counts;
};

}
