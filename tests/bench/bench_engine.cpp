// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the engine's use cases take with ever more messages in the queue, on SQLite and PostgreSQL, every commit
// durable. README.md says how it is meant and what came out.
#include "tests/bench/engine/barecommits.h"
#include "tests/bench/engine/queuefile.h"
#include "tests/bench/engine/report.h"
#include "tests/bench/engine/workload.h"
#include "tests/bench/orstop.h"
#include "tests/bench/result.h"
#include "tests/support/postgresqlserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 10; // in which bare commits and the engine take turns, so that both see the same machine
constexpr double shareOfBusyPerson = 0.1;

struct Options
{
    QList<qint64> sizes;
    QStringList backends;
    int cycles = 0;
    int repeats = 0;
    bool asJson = false;
    bool statements = false;
    bool prepareOnly = false;
    QString folder;
    QStringList pragmas;
};

// Bytes that this program has handed to files so far.
double kilobytesWritten()
{
    QFile file(u"/proc/self/io"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("wchar: "))
            return line.sliced(7).toDouble() / 1000;
    }
    return 0;
}

// Repeats on one database have other ids and later days.
Measured measure(const Storage::DatabaseUrl &url, const Options &options, qint64 size, int repeat)
{
    auto connection = orStop(Storage::Connection::open(url, Storage::Connection::Open::Existing));
    for (const QString &pragma : options.pragmas)
        orStop(connection->raw("PRAGMA "_L1 + pragma));
    Simulation::SteppingClock clock(Workload::begin().addDays(1 + repeat));
    SeededRandom random(quint64(size) * 1000 + quint64(repeat));
    auto queue = orStop(Engine::Queue::open(*connection, clock, random));
    Stopwatch stopwatch(*connection, options.statements);
    Workload workload(*queue, clock, stopwatch, quint64(size) * 1000 + 500 + quint64(repeat));
    workload.signInAll();
    workload.cycles(options.cycles / 4, shareOfBusyPerson); // warms up
    workload.forget();

    const auto floor = BareCommits::open(url);
    Measured measured;
    measured.backend = url.dialect == Storage::Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
    measured.size = size;
    double ofCommits = 0;
    double ofCycles = 0;
    for (int round = 0; round < rounds; ++round) {
        const double before = kilobytesWritten();
        for (int i = 0; i < options.cycles / rounds; ++i) {
            measured.commits.append(floor->commit());
            measured.finds.append(floor->find());
        }
        const double between = kilobytesWritten();
        workload.cycles(options.cycles / rounds, shareOfBusyPerson);
        ofCommits += between - before;
        ofCycles += kilobytesWritten() - between;
        workload.availabilities(options.cycles / rounds);
    }
    workload.rankings(options.cycles / 4);
    workload.skips(options.cycles / 4);
    workload.boards(options.cycles / 10);
    workload.lists(options.cycles / 10);
    measured.samples = workload.samples();
    if (url.dialect == Storage::Dialect::Sqlite) {
        measured.kilobytesPerCommit = ofCommits / double(measured.commits.size());
        measured.kilobytesPerCycle = ofCycles / double(measured.samples.value(u"task cycle"_s).size());
    }
    say(u"bench_engine: %1, %2 messages: %3 requests found nothing to do, %4 submissions were refused"_s
            .arg(measured.backend)
            .arg(size)
            .arg(workload.idle())
            .arg(workload.refused()));
    if (options.statements && repeat == options.repeats - 1)
        reportStatements(stopwatch);
    return measured;
}

double medianCommit(const Measured &measured)
{
    QList<double> commits;
    for (const Sample &sample : measured.commits)
        commits.append(sample.total);
    return median(commits);
}

// Of several repeats the one in which bare commits were fastest, hence the machine quietest.
template <typename Prepare>
void measureRepeatedly(const Options &options, qint64 size, Prepare prepare)
{
    QList<Measured> repeats;
    for (int i = 0; i < options.repeats; ++i)
        repeats.append(measure(prepare(), options, size, i));
    report(*std::ranges::min_element(repeats, {}, medianCommit), options.asJson);
}

void measureSqlite(const Options &options)
{
    const QTemporaryDir folder(options.folder + "/run-XXXXXX"_L1);
    for (const qint64 size : options.sizes) {
        const QString kept = keptQueue(options.folder, size);
        measureRepeatedly(options, size, [&] { return copyOf(kept, folder.path()); });
    }
}

void measurePostgreSql(const Options &options)
{
    PostgreSqlServer server(PostgreSqlServer::Durability::Default);
    if (!server.whyNot().isEmpty()) {
        say("bench_engine: PostgreSQL is left out: "_L1 + server.whyNot());
        return;
    }
    for (const qint64 size : options.sizes) {
        const Storage::DatabaseUrl url = server.createDatabase();
        copyTo(url, keptQueue(options.folder, size));
        measureRepeatedly(options, size, [&url] { return Storage::DatabaseUrl(url); });
    }
}

Options optionsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"sizes"_s, u"Numbers of messages."_s, u"N,…"_s, u"1000,10000,100000"_s});
    parser.addOption({u"backends"_s, u"sqlite, postgresql or both."_s, u"NAME,…"_s, u"sqlite,postgresql"_s});
    parser.addOption({u"cycles"_s, u"Task cycles of a repeat."_s, u"N"_s, u"2000"_s});
    parser.addOption({u"repeats"_s, u"Of which the quietest counts."_s, u"N"_s, u"3"_s});
    parser.addOption({u"folder"_s, u"Where queues are made and kept."_s, u"PATH"_s,
        QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(u"../bench-queues"_s)});
    parser.addOption({u"statements"_s, u"Say which statements a use case runs, and how long they take."_s});
    parser.addOption(
        {u"pragma"_s, u"To try on SQLite, for example cache_size=-64000; may be repeated."_s, u"NAME=VALUE"_s});
    parser.addOption({u"prepare"_s, u"Only make the queues."_s});
    parser.addOption({u"json"_s, u"One object a line."_s});
    parser.addHelpOption();
    parser.process(arguments);
    Options options;
    const QStringList sizes = parser.value(u"sizes"_s).split(u',');
    for (const QString &size : sizes)
        options.sizes.append(std::max<qint64>(1, size.toLongLong()));
    options.backends = parser.value(u"backends"_s).split(u',');
    options.cycles = std::max(rounds, parser.value(u"cycles"_s).toInt());
    options.repeats = std::max(1, parser.value(u"repeats"_s).toInt());
    options.folder = QDir::cleanPath(parser.value(u"folder"_s));
    options.asJson = parser.isSet(u"json"_s);
    options.statements = parser.isSet(u"statements"_s);
    options.pragmas = parser.values(u"pragma"_s);
    options.prepareOnly = parser.isSet(u"prepare"_s);
    return options;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    QDir().mkpath(options.folder);
    for (const qint64 size : options.sizes)
        keptQueue(options.folder, size);
    if (options.prepareOnly)
        return 0;
    if (options.backends.contains(u"sqlite"_s))
        measureSqlite(options);
    if (options.backends.contains(u"postgresql"_s))
        measurePostgreSql(options);
}
