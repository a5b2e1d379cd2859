// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// One task cycle (request whatever is needed most, acknowledge, submit) on SQLite, with every commit durable. The floor
// is a durable commit of one row in a database beside it.
#include "model/domain/overloaded.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/exchange/importer.h"
#include "model/exchange/starter.h"
#include "model/storage/transaction.h"
#include "tests/bench/result.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int cycles = 400;
constexpr int people = 20;

template <typename T>
T orStop(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

InteractionKind answerTo(const TaskKind &kind, RandomSource &random)
{
    const auto text = [&random] {
        return TextReply{MessageId(random.uuid()), u"What I would do is this: %1"_s.arg(random.next()), {}};
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

QList<double> floorSamples(const QString &file)
{
    auto connection = orStop(
        Storage::Connection::open(Storage::DatabaseUrl::sqlite(file), Storage::Connection::Open::CreateIfMissing));
    orStop(connection->raw(u"CREATE TABLE row (id integer PRIMARY KEY, text text)"_s));
    QList<double> samples;
    for (int i = 0; i < cycles; ++i) {
        QElapsedTimer timer;
        timer.start();
        auto transaction = orStop(Storage::Transaction::begin(*connection));
        orStop(connection->raw(u"INSERT INTO row (text) VALUES ('%1')"_s.arg(QString(1000, u'x'))));
        orStop(transaction.commit());
        samples.append(milliseconds(timer));
    }
    return samples;
}

QList<double> cycleSamples(Engine::Queue &queue, RandomSource &random)
{
    QList<double> samples;
    for (int i = 0; i < cycles; ++i) {
        const UserIdentity person{u"person%1"_s.arg(random.below(people)), u"Person"_s, AuthMethod::Local};
        orStop(queue.signIn(person));
        QElapsedTimer timer;
        timer.start();
        const auto task = queue.nextTask(person, TaskType::Random, u"en"_s);
        if (!task)
            continue; // nothing for this person at the moment
        const QString id = random.uuid().toString(QUuid::WithoutBraces);
        orStop(queue.acknowledge(person, task->id, id));
        const auto receipt = queue.submit(person, {task->id, id, answerTo(task->kind, random)});
        if (receipt)
            samples.append(milliseconds(timer));
    }
    return samples;
}

void measure(const QString &folder, const QString &data, bool asJson)
{
    const SystemClock clock;
    SeededRandom random(1);
    auto connection = orStop(Storage::Connection::open(
        Storage::DatabaseUrl::sqlite(folder + (data.isEmpty() ? "/small.db"_L1 : "/large.db"_L1)),
        Storage::Connection::Open::CreateIfMissing));
    auto queue = orStop(Engine::Queue::create(*connection, clock, random, TreeConfiguration()));
    orStop(Exchange::importStarterTrees(*connection, clock));
    if (!data.isEmpty())
        orStop(Exchange::importFile(*connection, clock, data, {}));
    orStop(queue->startupPass());
    const qint64 size = orStop(connection->raw(u"SELECT count(*) AS n FROM message"_s)).constFirst().integer(u"n");

    const QList<double> floor = floorSamples(folder + (data.isEmpty() ? "/floor1.db"_L1 : "/floor2.db"_L1));
    const QList<double> cycle = cycleSamples(*queue, random);
    const BenchResult result{.bench = u"engine"_s,
        .backend = u"sqlite"_s,
        .caseName = u"task cycle"_s,
        .size = size,
        .metric = u"median"_s,
        .value = median(cycle),
        .unit = u"ms"_s,
        .limit = median(floor)};
    print(result, asJson);
    BenchResult slowest = result;
    slowest.metric = u"p99"_s;
    slowest.value = percentile99(cycle);
    slowest.limit = percentile99(floor);
    print(slowest, asJson);
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool asJson = application.arguments().contains(u"--json"_s);
    const QTemporaryDir folder;
    measure(folder.path(), {}, asJson);
    const QString data = qEnvironmentVariable("CANOPY_DATA_DIR") + u"/oasst1-en-validation.messages.jsonl"_s;
    if (QFile::exists(data))
        measure(folder.path(), data, asJson);
    else
        std::fprintf(
            stderr, "bench_engine: %s is missing, so only the small queue was measured\n", qUtf8Printable(data));
}
