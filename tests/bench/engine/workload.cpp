// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine/workload.h"

#include "model/domain/overloaded.h"
#include "tests/bench/orstop.h"

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

constexpr int boardPage = 50;
constexpr std::chrono::seconds pace{1};

QString submitCase(const InteractionKind &kind)
{
    return std::visit(Overloaded{
                          [](const TextReply &) { return u"submit text"_s; },
                          [](const LabelReply &) { return u"submit labels"_s; },
                          [](const RankingReply &) { return u"submit ranking"_s; },
                          [](const RatingReply &) { return u"submit rating"_s; },
                      },
        kind);
}

QString boardCase(TimeFrame frame)
{
    switch (frame) {
    case TimeFrame::Day:
        return u"leaderboard day"_s;
    case TimeFrame::Week:
        return u"leaderboard week"_s;
    case TimeFrame::Month:
        return u"leaderboard month"_s;
    case TimeFrame::Total:
        return u"leaderboard total"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

QDateTime Workload::begin()
{
    return QDateTime(QDate(2024, 6, 1), QTime(8, 0), QTimeZone::UTC);
}

Workload::Workload(Engine::Queue &queue, Simulation::SteppingClock &clock, Stopwatch &stopwatch, quint64 seed)
    : m_queue(queue)
    , m_clock(clock)
    , m_stopwatch(stopwatch)
    , m_random(seed)
{
    for (int i = 0; i < people; ++i) {
        Simulation::Annotator person;
        person.identity = {u"bench-%1"_s.arg(i), u"Person %1"_s.arg(i), AuthMethod::Local};
        person.langs = {i % 3 == 2 ? u"es"_s : u"en"_s}; // as in OASST1, roughly
        person.skill = 0.9;
        m_people.append(person);
    }
}

void Workload::signInAll()
{
    for (const auto &person : std::as_const(m_people))
        m_users.append(orStop(m_queue.signIn(person.identity)));
}

const Simulation::Annotator &Workload::somebody(double shareOfBusyPerson)
{
    return m_random.uniform() < shareOfBusyPerson ? m_people.constFirst() : m_people.at(m_random.below(people));
}

Sample Workload::file(const QString &caseName)
{
    m_samples[caseName].append(m_stopwatch.last());
    m_stopwatch.fileUnder(caseName);
    return m_stopwatch.last();
}

std::optional<Task> Workload::taskFor(const Simulation::Annotator &person, TaskType type)
{
    m_clock.advance(pace);
    const auto task =
        m_stopwatch.measure([&] { return m_queue.nextTask(person.identity, type, person.langs.constFirst()); });
    if (task)
        return *task;
    if (task.error().kind == Error::Kind::Storage)
        qFatal("%s", qUtf8Printable(task.error().message));
    ++m_idle;
    return {};
}

std::optional<Sample> Workload::finish(const Simulation::Annotator &person, const Task &task)
{
    const Interaction interaction{task.id, m_ids.next().toString(QUuid::WithoutBraces),
        Simulation::workOn(m_random, m_ids, person, task, m_worths)};
    orStop(m_stopwatch.measure(
        [&] { return m_queue.acknowledge(person.identity, task.id, interaction.frontendMessageId); }));
    const Sample acknowledged = file(u"acknowledge"_s);
    const auto receipt = m_stopwatch.measure([&] { return m_queue.submit(person.identity, interaction); });
    if (!receipt) {
        if (receipt.error().kind == Error::Kind::Storage)
            qFatal("%s", qUtf8Printable(receipt.error().message));
        ++m_refused;
        return {};
    }
    const Sample submitted = file(submitCase(interaction.kind));
    return Sample{acknowledged.total + submitted.total, acknowledged.commit + submitted.commit};
}

void Workload::cycles(int count, double shareOfBusyPerson)
{
    for (int i = 0; i < count; ++i) {
        const auto &person = somebody(shareOfBusyPerson);
        const auto task = taskFor(person, TaskType::Random);
        if (!task)
            continue;
        const Sample requested = file(u"next task"_s);
        if (const auto finished = finish(person, *task))
            m_samples[u"task cycle"_s].append({requested.total + finished->total, requested.commit + finished->commit});
        if (const auto rest = m_stopwatch.rest())
            m_samples[u"checkpoint"_s].append(*rest);
    }
}

void Workload::rankings(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto &person = somebody(0);
        if (const auto task = taskFor(person, TaskType::RankAssistantReplies))
            (void)finish(person, *task);
        (void)m_stopwatch.rest();
    }
}

void Workload::skips(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto &person = somebody(0);
        const auto task = taskFor(person, TaskType::Random);
        if (!task)
            continue;
        orStop(m_stopwatch.measure([&] { return m_queue.skip(person.identity, task->id, u"not for me"_s); }));
        file(u"skip"_s);
        (void)m_stopwatch.rest();
    }
}

void Workload::availabilities(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto &person = somebody(0.1);
        orStop(m_stopwatch.measure([&] { return m_queue.availability(person.identity, person.langs.constFirst()); }));
        file(u"availability"_s);
    }
}

void Workload::boards(int count)
{
    for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total}) {
        for (int i = 0; i < count; ++i) {
            orStop(m_stopwatch.measure([&] { return m_queue.leaderboard(frame, boardPage); }));
            file(boardCase(frame));
        }
    }
    for (int i = 0; i < count; ++i) {
        const User &user = m_users.at(m_random.below(people));
        orStop(m_stopwatch.measure([&] { return m_queue.score(TimeFrame::Total, user); }));
        file(u"own rank"_s);
    }
}

void Workload::lists(int count)
{
    constexpr int size = 50;
    MessageListing everything;
    MessageListing found = everything;
    found.lang = u"en"_s;
    const auto newest = orStop(m_queue.reading().page(everything, {{}, {}, true, size}, {}));
    const auto oldest = orStop(m_queue.reading().page(everything, {{}, {}, false, size}, {}));
    const qint64 first = oldest.next->value;
    const qint64 span = std::max<qint64>(1, newest.next->value - first);
    for (int i = 0; i < count; ++i) {
        const DateCursor place{first + span / 1000 * m_random.below(1000), {}};
        const User &person = m_users.at(m_random.below(people));
        orStop(m_stopwatch.measure(
            [&] { return m_queue.reading().page(everything, {place, {}, false, size}, {person.id, false}); }));
        file(u"message page"_s);
        MessageListing own = everything;
        own.author = person.id;
        orStop(m_stopwatch.measure([&] { return m_queue.reading().page(own, {{}, {}, true, size}, {}); }));
        file(u"own message page"_s);
        found.searchText =
            m_queue.reading().page(everything, {place, {}, false, 1}, {})->items.constFirst().message.text;
        found.searchText = found.searchText.split(u' ').first(2).join(u' ');
        orStop(m_stopwatch.measure([&] { return m_queue.reading().page(found, {{}, {}, true, size}, {}); }));
        file(u"message search"_s);
        orStop(m_stopwatch.measure(
            [&] { return m_queue.people().page({}, {NameCursor{person.identity.username, {}}, {}, false, size}); }));
        file(u"people page"_s);
    }
}

}
