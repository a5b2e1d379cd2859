// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/clock.h"
#include "model/domain/overloaded.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/storage/connection.h"
#include "tests/support/postgresqlserver.h"

#include <QMutex>
#include <QTest>

#include <algorithm>
#include <barrier>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Storage;

namespace {

UserIdentity person(const QString &name)
{
    return {name, name, AuthMethod::Local};
}

// What a process of its own has: a connection, a queue and its randomness.
struct Process
{
    Process(const DatabaseUrl &url, quint64 seed)
        : random(seed)
        , connection(*Connection::open(url, Connection::Open::Existing))
        , queue(*Engine::Queue::open(*connection, clock, random))
    {
    }

    SystemClock clock;
    SeededRandom random;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Engine::Queue> queue;
};

InteractionKind answerTo(const TaskKind &kind, RandomSource &random)
{
    const auto text = [&random] {
        return TextReply{MessageId(random.uuid()), u"text %1"_s.arg(random.next()), u"en"_s};
    };
    return std::visit(
        Overloaded{
            [&](const InitialPromptTask &) -> InteractionKind { return text(); },
            [&](const ReplyTask &) -> InteractionKind { return text(); },
            [](const LabelTask &task) -> InteractionKind {
                return LabelReply{task.conversation.constLast().id, {{Label::Spam, 0.0}}};
            },
            [](const RankTask &task) -> InteractionKind {
                QList<int> order(task.replies.size());
                std::iota(order.begin(), order.end(), 0);
                return RankingReply{order, false};
            },
            [](const RankPromptsTask &task) -> InteractionKind {
                QList<int> order(task.prompts.size());
                std::iota(order.begin(), order.end(), 0);
                return RankingReply{order, false};
            },
            [&](const SummarizeTask &) -> InteractionKind { return text(); },
            [](const RateSummaryTask &task) -> InteractionKind { return RatingReply{task.scale.maximum}; },
        },
        kind);
}

}

// Several processes on one PostgreSQL database: threads here, which is the same to the database.
class ConcurrencyTest : public QObject
{
    Q_OBJECT

    static constexpr int processes = 6;
    PostgreSqlServer m_server;

    // Each with its number, all at once.
    template <typename Work>
    static void atOnce(const DatabaseUrl &url, Work work)
    {
        std::barrier start(processes);
        std::vector<std::thread> threads;
        for (int i = 0; i < processes; ++i) {
            threads.emplace_back([&, i] {
                Process process(url, 100 + quint64(i));
                start.arrive_and_wait();
                work(process, i);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }

    static Result<void> workOnce(Process &process, const UserIdentity &who, TaskType type)
    {
        const auto task = process.queue->nextTask(who, type, u"en"_s);
        if (!task)
            return std::unexpected(task.error());
        const QString id = process.random.uuid().toString(QUuid::WithoutBraces);
        if (const auto acknowledged = process.queue->acknowledge(who, task->id, id); !acknowledged)
            return acknowledged;
        const auto receipt = process.queue->submit(who, {task->id, id, answerTo(task->kind, process.random)});
        return receipt ? Result<void>() : std::unexpected(receipt.error());
    }

    static void signIn(Process &process, const QStringList &names)
    {
        for (const QString &name : names)
            QVERIFY(process.queue->signIn(person(name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.whyNot().isEmpty())
            QSKIP(qPrintable(m_server.whyNot()));
    }

    void aMessageToAnswerIsHandedToOneOfThem()
    {
        const DatabaseUrl url = m_server.createDatabase();
        TreeConfiguration configuration;
        configuration.numReviewsInitialPrompt = 1;
        constexpr int trees = 4;
        configuration.maxActiveTrees = trees;
        {
            const SystemClock clock;
            SeededRandom random(1);
            const auto connection = *Connection::open(url, Connection::Open::Existing);
            QVERIFY(Engine::Queue::create(*connection, clock, random, configuration));
            Process process(url, 2);
            signIn(process, {u"ada"_s, u"rex"_s});
            for (int i = 0; i < trees; ++i)
                QVERIFY(workOnce(process, person(u"ada"_s), TaskType::InitialPrompt));
            for (int i = 0; i < trees; ++i)
                QVERIFY(workOnce(process, person(u"rex"_s), TaskType::LabelInitialPrompt));
            for (int i = 0; i < trees; ++i)
                QVERIFY(process.queue->availability(person(u"rex"_s), u"en"_s));
            QCOMPARE(process.queue->availability(person(u"rex"_s), u"en"_s)->value(TaskType::AssistantReply), trees);
        }

        QMutex mutex;
        QList<MessageId> handedOut;
        QStringList surprises;
        atOnce(url, [&](Process &process, int number) {
            const auto who = person(u"writer %1"_s.arg(number));
            (void)process.queue->signIn(who);
            for (int i = 0; i < 3; ++i) {
                const auto task = process.queue->nextTask(who, TaskType::AssistantReply, u"en"_s);
                const QMutexLocker locker(&mutex);
                if (task)
                    handedOut.append(*subjectOf(task->kind));
                else if (task.error().kind != Error::Kind::Unavailable)
                    surprises.append(task.error().message);
            }
        });

        QCOMPARE(surprises, QStringList());
        QCOMPARE(handedOut.size(), trees); // none twice, and none left over
        QCOMPARE(QSet<MessageId>(handedOut.begin(), handedOut.end()).size(), trees);
    }

    void theyWorkSideBySideWithoutDeadlocks()
    {
        const DatabaseUrl url = m_server.createDatabase();
        TreeConfiguration configuration;
        configuration.goalTreeSize = 4;
        configuration.numReviewsInitialPrompt = 2;
        configuration.numReviewsReply = 2;
        configuration.numRequiredRankings = 2;
        configuration.maxActiveTrees = 3;
        configuration.recentTasksSpanSec = 1;
        {
            const SystemClock clock;
            SeededRandom random(1);
            const auto connection = *Connection::open(url, Connection::Open::Existing);
            QVERIFY(Engine::Queue::create(*connection, clock, random, configuration));
        }

        QMutex mutex;
        QMap<TaskType, int> done;
        QStringList surprises;
        atOnce(url, [&](Process &process, int number) {
            QStringList names; // everybody works with two others in mind, so that people meet themselves too
            for (int i = 0; i < 3; ++i)
                names.append(u"person %1"_s.arg((number + i) % processes));
            for (const QString &name : names)
                (void)process.queue->signIn(person(name));
            for (int i = 0; i < 60; ++i) {
                const auto who = person(names.at(process.random.below(3)));
                const TaskType type = i % 6 == 0 ? TaskType::InitialPrompt : TaskType::Random;
                const auto outcome = workOnce(process, who, type);
                const QMutexLocker locker(&mutex);
                if (outcome)
                    ++done[type];
                else if (outcome.error().kind == Error::Kind::Storage
                    || outcome.error().code == ErrorCode::DatabaseBusy)
                    surprises.append(outcome.error().message);
            }
        });

        QCOMPARE(surprises, QStringList());
        QVERIFY(done.value(TaskType::Random) > 60);
        Process process(url, 3);
        QStringList violations;
        const auto found = process.queue->violations();
        for (const auto &violation : *found)
            violations.append(violation.rule + u": "_s + violation.subject);
        QVERIFY2(violations.isEmpty(), qPrintable(violations.first(qMin(violations.size(), 10)).join(u'\n')));
        const auto rows =
            process.connection->raw(u"SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"_s);
        QCOMPARE(rows->constFirst().integer(u"deadlocks"), 0);
    }
};

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "tst_concurrency.moc"
