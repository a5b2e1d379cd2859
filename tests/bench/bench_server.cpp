// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// Clients at work over HTTP, each one request after the other: a random task, its acknowledgement, its answer. The size
// is the number of messages at the beginning; the floor is as many requests that do nothing. Limits are off, commits
// are durable. In the end two processes share the clients on one PostgreSQL.
#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/storage/connection.h"
#include "tests/bench/engine/queuefile.h"
#include "tests/bench/orstop.h"
#include "tests/bench/result.h"
#include "tests/server/plainclient.h"
#include "tests/server/servingprogram.h"
#include "tests/support/postgresqlserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUuid>

#include <future>

using namespace Qt::StringLiterals;

namespace {

constexpr int clients = 8;
constexpr int peopleOfClient = 25;
constexpr int seconds = 15;
constexpr int requestsOfCycle = 3;

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject answerTo(const QJsonObject &task, const QJsonObject &person, const QString &id)
{
    const QString type = task["type"_L1].toString();
    QJsonObject answer{{u"user"_s, person}, {u"task_id"_s, task["id"_L1]}, {u"message_id"_s, id}};
    if (type.startsWith("label_"_L1)) {
        answer.insert(u"type"_s, u"text_labels"_s);
        answer.insert(u"message_id"_s, task["message_id"_L1]);
        answer.insert(u"text"_s, QString());
        answer.insert(u"labels"_s, QJsonObject{{u"spam"_s, 0}, {u"quality"_s, 0.75}});
    } else if (type.startsWith("rank_"_L1)) {
        QJsonArray ranking;
        for (int i = 0; i < task["reply_messages"_L1].toArray().size(); ++i)
            ranking.append(i);
        answer.insert(u"type"_s, u"message_ranking"_s);
        answer.insert(u"ranking"_s, ranking);
    } else {
        answer.insert(u"type"_s, u"text_reply_to_message"_s);
        answer.insert(u"user_message_id"_s, freshId());
        answer.insert(u"text"_s, "A text of some length that nobody wrote before: "_L1 + freshId());
        answer.insert(u"lang"_s, u"en"_s);
    }
    return answer;
}

// One task from request to receipt; false where there was none.
bool cycle(PlainClient &client, const QString &name)
{
    const QJsonObject person = personJson(name);
    const auto task = client.post(u"/api/v1/tasks/"_s, QJsonObject{{u"user"_s, person}, {u"type"_s, u"random"_s}});
    if (task.status == 503)
        return false;
    const QString id = freshId();
    const auto acknowledged = client.post(
        u"/api/v1/tasks/%1/ack"_s.arg(task.object()["id"_L1].toString()), QJsonObject{{u"message_id"_s, id}});
    const auto done = client.post(u"/api/v1/tasks/interaction"_s, answerTo(task.object(), person, id));
    if (task.status != 200 || acknowledged.status != 204 || (done.status != 200 && done.status != 400))
        qFatal("%d %d %d %s", task.status, acknowledged.status, done.status, done.text.constData());
    return done.status == 200;
}

using Serving = std::vector<std::unique_ptr<ServingProgram>>;

// Milliseconds of each round that succeeded.
template <typename Round>
QList<double> atWork(const Serving &servers, const QString &key, Round round)
{
    std::vector<std::future<QList<double>>> all;
    for (int i = 0; i < clients; ++i) {
        all.push_back(std::async(std::launch::async, [&, i] {
            PlainClient client(servers.at(size_t(i) % servers.size())->url, key);
            QList<double> samples;
            QElapsedTimer whole;
            whole.start();
            for (int n = 0; whole.elapsed() < seconds * 1000; ++n) {
                QElapsedTimer one;
                one.start();
                if (round(client, u"bench %1 %2"_s.arg(i).arg(n % peopleOfClient)))
                    samples.append(double(one.nsecsElapsed()) / 1e6);
            }
            return samples;
        }));
    }
    QList<double> samples;
    for (auto &one : all)
        samples += one.get();
    return samples;
}

QString keyIn(const Storage::DatabaseUrl &url)
{
    const auto connection = orStop(Storage::Connection::open(url, Storage::Connection::Open::Existing));
    const SystemClock clock;
    SystemRandom random;
    const auto queue = orStop(Engine::Queue::open(*connection, clock, random, Engine::Start::AsItIs));
    ApiClient client;
    client.description = u"bench"_s;
    return orStop(queue->access().createClient(client));
}

double processorSeconds(const Serving &servers)
{
    double all = 0;
    for (const auto &server : servers)
        all += server->processorSeconds();
    return all;
}

Serving serving(const Storage::DatabaseUrl &url, int processes)
{
    Serving servers;
    for (int i = 0; i < processes; ++i) {
        servers.push_back(std::make_unique<ServingProgram>(QStringLiteral(CANOPYCTL),
            QStringList{u"--database"_s, url.toString(), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
            QDir::currentPath()));
        if (!servers.back()->url.isValid())
            qFatal("the server does not start");
    }
    return servers;
}

void measure(const Storage::DatabaseUrl &url, qint64 size, int processes, bool asJson)
{
    const QString backend = url.dialect == Storage::Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
    const QString key = keyIn(url);
    const Serving servers = serving(url, processes);
    const QList<double> idle = atWork(servers, key, [](PlainClient &client, const QString &) {
        for (int i = 0; i < requestsOfCycle; ++i)
            client.get(u"/api/v1/text_labels/report_labels"_s);
        return true;
    });
    const double before = processorSeconds(servers);
    const QList<double> busy = atWork(servers, key, cycle);
    const double used = processorSeconds(servers) - before;
    const QString caseName = processes == 1 ? u"8 clients"_s : u"8 clients, %1 processes"_s.arg(processes);
    const auto tell = [&](const QString &metric, double value, const QString &unit, double floor = 0) {
        print({u"server"_s, backend, caseName, size, metric, value, unit, floor}, asJson);
    };
    tell(u"cycles"_s, double(busy.size()) / seconds, u"1/s"_s, double(idle.size()) / seconds);
    tell(u"median"_s, median(busy), u"ms"_s, median(idle));
    tell(u"p99"_s, percentile99(busy), u"ms"_s, percentile99(idle));
    tell(u"processor time a cycle"_s, 1e3 * used / double(busy.size()), u"ms"_s);
    tell(u"resident"_s, servers.front()->residentMegabytes(), u"MB"_s);
    for (const auto &server : servers) {
        server->signal(SIGTERM);
        if (server->status() != 0)
            qFatal("the server did not end");
    }
}

// Those named on the command line.
QList<qint64> sizesOf(const QStringList &arguments)
{
    QList<qint64> sizes;
    for (const QString &argument : arguments) {
        if (const qint64 size = argument.toLongLong(); size > 0)
            sizes.append(size);
    }
    return sizes.isEmpty() ? QList<qint64>{1'000, 100'000} : sizes;
}

}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const bool asJson = QCoreApplication::arguments().contains(u"--json"_s);
    const QString kept = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/canopy/bench"_L1;
    QDir().mkpath(kept);
    PostgreSqlServer postgreSql(PostgreSqlServer::Durability::Default);
    for (const qint64 messages : sizesOf(QCoreApplication::arguments())) {
        const QTemporaryDir folder;
        const QString file = Bench::keptQueue(kept, messages);
        measure(Bench::copyOf(file, folder.path()), messages, 1, asJson);
        if (!postgreSql.whyNot().isEmpty()) {
            say(postgreSql.whyNot());
            continue;
        }
        const Storage::DatabaseUrl url = postgreSql.createDatabase();
        Bench::copyTo(url, file);
        measure(url, messages, 1, asJson);
        measure(url, messages, 2, asJson);
    }
    return 0;
}
