// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/workforce.h"

#include "model/domain/random.h"
#include "model/simulation/steppingclock.h"

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

constexpr int tasksBetweenReports = 500;
constexpr int emptyRoundsBeforeGivingUp = 20; // in which nobody had anything to do
constexpr std::chrono::seconds pauseAfterLock{60};

bool isForbidden(const Error &error)
{
    return error.kind != Error::Kind::Storage;
}

// Nothing that could be handed out to this person now.
bool isNothingToDo(const Error &error)
{
    return error.kind == Error::Kind::Unavailable || error.code == ErrorCode::TooManyPendingTasks
        || error.code == ErrorCode::UserDisabled;
}

}

Workforce::Workforce(Engine::Queue &queue, SteppingClock &clock, RandomSource &random)
    : m_queue(queue)
    , m_clock(clock)
    , m_random(random)
{
}

Result<void> Workforce::hire(const QList<Annotator> &people)
{
    for (const Annotator &annotator : people) {
        if (const auto user = m_queue.signIn(annotator.identity); !user)
            return std::unexpected(user.error());
        if (!m_queue.configuration().requireTerms)
            continue;
        if (const auto user = m_queue.acceptTerms(annotator.identity, m_queue.terms().version()); !user)
            return std::unexpected(user.error());
    }
    m_people.append(people);
    return {};
}

Result<bool> Workforce::workOnce()
{
    m_clock.advance(std::chrono::milliseconds(1000 + m_random.below(40'000)));
    if (!m_desk.isEmpty() && m_random.uniform() < m_habits.postponing) {
        const auto finished = finish(m_desk.takeAt(m_random.below(int(m_desk.size()))));
        return finished ? Result<bool>(true) : std::unexpected(finished.error());
    }
    const Annotator annotator = m_people.at(m_random.below(int(m_people.size())));
    const QString lang = annotator.langs.at(m_random.below(int(annotator.langs.size())));
    const auto worked = work(annotator, TaskType::Random, lang);
    if (worked && !*worked)
        m_clock.advance(std::chrono::seconds(m_queue.configuration().recentTasksSpanSec) + pauseAfterLock);
    return worked;
}

Result<bool> Workforce::work(const Annotator &annotator, TaskType type, const QString &lang)
{
    const auto task = take(annotator, type, lang);
    if (!task)
        return std::unexpected(task.error());
    if (!*task)
        return false;
    const auto handled = handle(annotator, **task);
    return handled ? Result<bool>(true) : std::unexpected(handled.error());
}

Result<std::optional<Task>> Workforce::take(const Annotator &annotator, TaskType type, const QString &lang)
{
    auto task = m_latencies.measure(u"next task"_s, [&] { return m_queue.nextTask(annotator.identity, type, lang); });
    if (!task && isNothingToDo(task.error()))
        return std::nullopt;
    if (!task)
        return std::unexpected(task.error());
    ++m_counts.tasks;
    return *std::move(task);
}

Result<void> Workforce::handle(const Annotator &annotator, const Task &task)
{
    if (m_random.uniform() < annotator.skipping)
        return skip(annotator, task, u"not for me"_s);
    const OnDesk work{annotator, task,
        {task.id, m_ids.next().toString(QUuid::WithoutBraces), workOn(m_random, m_ids, annotator, task, m_worths)}};
    const auto acknowledged = m_latencies.measure(u"acknowledge"_s,
        [&] { return m_queue.acknowledge(annotator.identity, task.id, work.interaction.frontendMessageId); });
    if (!acknowledged)
        return acknowledged;
    if (m_habits.postponing > 0 && m_random.uniform() < m_habits.postponing) {
        if (m_random.uniform() >= m_habits.abandoning)
            m_desk.append(work);
        return {};
    }
    m_clock.advance(std::chrono::milliseconds(5000 + m_random.below(60'000)));
    return finish(work);
}

Result<void> Workforce::finish(const OnDesk &work)
{
    const auto receipt =
        m_latencies.measure(u"submit"_s, [&] { return m_queue.submit(work.annotator.identity, work.interaction); });
    if (!receipt) {
        if (!isForbidden(receipt.error()))
            return std::unexpected(receipt.error());
        ++m_counts.refused;
        if (const auto *text = std::get_if<TextReply>(&work.interaction.kind))
            m_worths.remove(text->messageId);
        const auto skipped = skip(work.annotator, work.task, receipt.error().message);
        return skipped || isForbidden(skipped.error()) ? Result<void>() : skipped; // an expired task is gone
    }
    ++m_counts.submitted;
    if (const auto *labels = std::get_if<LabelReply>(&work.interaction.kind);
        labels && givesRedFlag(m_random, work.annotator, *labels)) {
        const auto flagged =
            m_queue.react(work.annotator.identity, labels->messageId, u"red_flag"_s, Emoji::Operation::Add);
        if (!flagged && !isForbidden(flagged.error())) // it may be deleted by now
            return std::unexpected(flagged.error());
    }
    return {};
}

Result<void> Workforce::skip(const Annotator &annotator, const Task &task, const QString &reason)
{
    ++m_counts.skipped;
    return m_latencies.measure(u"skip"_s, [&] { return m_queue.skip(annotator.identity, task.id, reason); });
}

Result<void> Workforce::workUntil(int tasks, const std::function<void(int tasks)> &progress)
{
    const int patience = int(m_people.size()) * emptyRoundsBeforeGivingUp;
    for (int idle = 0; m_counts.tasks < tasks && idle < patience;) {
        const auto worked = workOnce();
        if (!worked)
            return std::unexpected(worked.error());
        idle = *worked ? 0 : idle + 1;
        if (*worked && progress && m_counts.tasks % tasksBetweenReports == 0)
            progress(m_counts.tasks);
    }
    return {};
}

Result<void> Workforce::clearDesk()
{
    while (!m_desk.isEmpty()) {
        if (const auto finished = finish(m_desk.takeFirst()); !finished)
            return finished;
    }
    return {};
}

}
