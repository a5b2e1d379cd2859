// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/trial.h"

#include "model/exchange/importer.h"
#include "tests/simulation/invariants.h"

#include <QFile>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;
using namespace Simulation;

namespace {

constexpr int looks = 3;
constexpr int newcomersAtOnce = 5;
constexpr int tasksToSettle = 20'000; // prompts can pile up beyond the quota, which does not know of tasks in hand
constexpr int firstNewcomer = 100;

bool isWriting(TaskType type)
{
    return type == TaskType::InitialPrompt || type == TaskType::Random;
}

}

template <typename T>
T Trial::require(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

template <typename T>
void Trial::tolerate(const Result<T> &result, const char *what)
{
    if (!result && result.error().kind == Error::Kind::Storage)
        qFatal("%s: %s", what, qUtf8Printable(result.error().message));
}

Trial::Trial(quint64 seed, const Storage::DatabaseUrl &url)
    : m_scenario(scenarioOf(seed))
    , m_choices(seed)
    , m_random(seed + 1'000'000)
    , m_clock(QDateTime(QDate(2027, 1, 1), QTime(8, 0), QTimeZone::UTC))
    , m_connection(require(Storage::Connection::open(url.dialect == Storage::Dialect::Sqlite
                                   ? Storage::DatabaseUrl::sqlite(m_folder.filePath(u"queue.db"_s))
                                   : url,
                               Storage::Connection::Open::CreateIfMissing),
          "open"))
{
    if (m_connection->dialect() == Storage::Dialect::Sqlite)
        require(m_connection->raw(u"PRAGMA synchronous=OFF"_s), "no durability"); // nothing is to survive
    require(Engine::Queue::create(*m_connection, m_clock, m_choices, m_scenario.configuration), "create");
    if (!m_scenario.backlog.isEmpty())
        importBacklog();
    m_queue = require(Engine::Queue::open(*m_connection, m_clock, m_choices), "open queue");
    m_workforce = std::make_unique<Workforce>(*m_queue, m_clock, m_random);
    m_workforce->setHabits(m_scenario.habits);
    auto people = annotators(m_random, kindsOf(m_scenario.mix, m_scenario.people), m_scenario.langs);
    for (Annotator &person : people)
        person.skipping = m_scenario.skipping.value_or(person.skipping);
    require(m_workforce->hire(people), "hire");
}

void Trial::importBacklog()
{
    QFile file(m_folder.filePath(u"backlog.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(m_scenario.backlog) != m_scenario.backlog.size())
        qFatal("cannot write the backlog");
    file.close();
    const auto report = require(Exchange::importFile(*m_connection, m_clock, file.fileName(), {}), "import");
    if (report.rejectedCount > 0)
        qFatal("line %d of the backlog: %s", report.rejected.constFirst().line,
            qUtf8Printable(report.rejected.constFirst().reason));
}

void Trial::work()
{
    for (int look = 1; look <= looks; ++look) {
        require(m_workforce->workUntil(m_scenario.tasks * look / looks), "work");
        meddle();
        moderate();
        lookAtBoard();
        for (const QString &lang : m_scenario.langs) {
            const auto &people = m_workforce->people();
            const auto &person = people.at(m_random.below(int(people.size()))).identity;
            if (require(m_queue->signIn(person), "sign in").enabled)
                lookAtOffers(person, lang);
        }
    }
    require(m_workforce->clearDesk(), "clear the desk");
    lookAtBoard();
}

void Trial::meddle()
{
    const auto &people = m_workforce->people();
    const auto newest = require(m_queue->messages({}), "messages");
    for (int i = 0; i < m_scenario.meddling && !newest.isEmpty(); ++i) {
        const auto &person = people.at(m_random.below(int(people.size())));
        const auto &message = newest.at(m_random.below(int(newest.size())));
        const QString code = m_random.below(4) == 0 ? Emoji::thumbsUp : Emoji::redFlag;
        tolerate(m_queue->react(person.identity, message.id, code), "emoji");
    }
}

void Trial::moderate()
{
    for (int i = 0; i < m_scenario.moderating; ++i) {
        const auto messages = require(
            m_connection->raw(u"SELECT id, user_id FROM message WHERE user_id IS NOT NULL AND NOT loose ORDER BY id"_s),
            "messages");
        if (messages.isEmpty())
            return;
        const Storage::Row &message = messages.at(m_random.below(int(messages.size())));
        moderate(message.id<MessageId>(u"id"), message.id<UserId>(u"user_id"));
    }
}

void Trial::moderate(const MessageId &message, const UserId &author)
{
    const Moderator operatorOfQueue;
    Engine::Moderation &moderation = m_queue->moderation();
    Engine::People &people = m_queue->people();
    switch (m_random.below(16)) {
    case 0:
    case 1:
    case 2:
        return tolerate(moderation.remove(operatorOfQueue, message), "remove");
    case 3:
    case 4:
        return tolerate(moderation.undelete(operatorOfQueue, message), "undelete");
    case 5:
    case 6:
        return tolerate(moderation.halt(operatorOfQueue, message), "halt");
    case 7:
    case 8:
    case 9:
        return tolerate(moderation.restart(operatorOfQueue, message), "restart");
    case 10:
        return tolerate(moderation.edit(operatorOfQueue, message, u"edited %1"_s.arg(m_random.next())), "edit");
    case 11:
        return tolerate(moderation.rerank(operatorOfQueue, true), "rerank");
    case 12:
    case 13:
        return tolerate(
            people.change(operatorOfQueue, author,
                {.displayName = {}, .enabled = m_random.below(2) == 0, .showOnLeaderboard = {}, .notes = {}}),
            "change");
    case 14:
        return tolerate(moderation.removeAllOf(operatorOfQueue, author), "remove all");
    case 15:
        return tolerate(people.purge(operatorOfQueue, author, {}), "purge");
    }
}

// It falls only by a moderator's act.
void Trial::lookAtBoard()
{
    const auto board = require(m_queue->leaderboard(TimeFrame::Total, std::numeric_limits<int>::max()), "board");
    QHash<QString, int> scores;
    for (const UserScore &score : board.scores)
        scores.insert(score.identity.username, score.leaderScore);
    for (const auto &[name, score] : m_scores.asKeyValueRange()) {
        if (m_scenario.moderating == 0 && scores.value(name) < score)
            complain(u"the total score of %1 fell from %2 to %3"_s.arg(name).arg(score).arg(scores.value(name)));
    }
    m_scores = scores;
}

// After the locks ran out and once the lottery, which every question runs, has nothing more to give.
Availability Trial::settledOffers(const UserIdentity &person, const QString &lang)
{
    m_clock.advance(std::chrono::seconds(m_scenario.configuration.recentTasksSpanSec + 1));
    require(m_queue->upkeep(), "upkeep");
    auto trees = require(m_queue->statistics(), "statistics").trees;
    for (;;) {
        const auto offers = require(m_queue->availability(person, lang), "availability");
        const auto after = require(m_queue->statistics(), "statistics").trees;
        if (after == trees)
            return offers;
        trees = after;
    }
}

void Trial::lookAtOffers(const UserIdentity &person, const QString &lang)
{
    for (const TaskType type : allTaskTypes()) {
        const auto offers = settledOffers(person, lang);
        int sum = 0;
        for (const auto &[offered, count] : offers.asKeyValueRange())
            sum += offered == TaskType::Random ? 0 : count;
        if (offers.value(TaskType::Random) != sum)
            complain(u"random offers %1 of %2 tasks"_s.arg(offers.value(TaskType::Random)).arg(sum));
        const auto task = m_queue->nextTask(person, type, lang);
        const bool isRefused = !task && task.error().code == ErrorCode::TaskTypeNotAvailable;
        if (!task && !isRefused)
            complain(u"%1 in %2: %3"_s.arg(toString(type), lang, task.error().message));
        if (task.has_value() != (offers.value(type) > 0))
            complain(u"%1 offers of %2 in %3 to %4, but a task is %5"_s.arg(offers.value(type))
                    .arg(toString(type), lang, person.username, task ? u"given"_s : u"refused"_s));
        if (task && type != TaskType::Random && typeOf(task->kind) != type)
            complain(u"asked for %1, got %2"_s.arg(toString(type), toString(typeOf(task->kind))));
    }
}

// One task in each language, if there is any: what is done may end other offers.
bool Trial::workOff(const Annotator &person)
{
    bool didAnything = false;
    for (const QString &lang : m_scenario.langs) {
        const auto offers = settledOffers(person.identity, lang);
        QList<TaskType> types;
        for (const auto &[type, count] : offers.asKeyValueRange()) {
            if (count > 0 && !isWriting(type))
                types.append(type);
        }
        if (types.isEmpty())
            continue;
        didAnything = true;
        const TaskType type = types.at(m_random.below(int(types.size())));
        if (!require(m_workforce->work(person, type, lang), "work off"))
            complain(u"%1 offers of %2 in %3, but no task"_s.arg(offers.value(type)).arg(toString(type), lang));
    }
    return didAnything;
}

void Trial::finishEverything()
{
    m_workforce->setHabits({});
    const int enough = m_workforce->counts().tasks + tasksToSettle;
    for (int number = firstNewcomer; m_workforce->counts().tasks < enough; number += newcomersAtOnce) {
        auto newcomers = annotators(
            m_random, QList<AnnotatorKind>(newcomersAtOnce, AnnotatorKind::Honest), m_scenario.langs, number);
        for (Annotator &newcomer : newcomers) {
            newcomer.langs = m_scenario.langs;
            newcomer.skipping = 0;
        }
        require(m_workforce->hire(newcomers), "hire");
        if (!workOff(newcomers.constFirst()))
            return;
        for (bool goesOn = true; goesOn && m_workforce->counts().tasks < enough;) {
            goesOn = false;
            for (const Annotator &newcomer : std::as_const(newcomers))
                goesOn = workOff(newcomer) || goesOn;
        }
    }
    complain(u"after %1 tasks there is still work"_s.arg(tasksToSettle));
}

void Trial::check()
{
    const TreeConfiguration &rules = m_scenario.configuration;
    lookAtBoard();
    m_complaints += Invariants::unfinishedTrees(*m_connection, rules);
    m_complaints += Invariants::statesOffTheTable(*m_connection, m_scenario.moderating > 0);
    m_complaints += Invariants::goalsMissed(*m_connection);
    m_complaints += Invariants::ownOrRepeatedWork(*m_connection, rules);
    m_complaints += Invariants::ranksOff(*m_connection, rules);
    for (const auto &violation : require(m_queue->violations(), "check"))
        complain(u"check: %1 %2"_s.arg(violation.rule, violation.subject));
}

QMap<QString, int> Trial::whatHappened()
{
    auto counts = Invariants::whatHappened(*m_connection);
    counts[u"refused submissions"_s] += m_workforce->counts().refused;
    return counts;
}
