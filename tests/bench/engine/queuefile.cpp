// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine/queuefile.h"

#include "model/exchange/importer.h"
#include "model/exchange/outputfile.h"
#include "model/exchange/recordwriter.h"
#include "model/simulation/generator.h"
#include "model/storage/connection.h"
#include "model/storage/migration.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/statements.h"
#include "tests/bench/engine/history.h"
#include "tests/bench/engine/workload.h"
#include "tests/bench/orstop.h"
#include "tests/bench/result.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

constexpr int version = 1; // of the generator and of what is done here
constexpr quint64 seed = 1;
constexpr double messagesPerTree = 10.6;
constexpr double fewestOpenTrees = 60; // so that small queues have work too
const QString bigCache = u"PRAGMA cache_size=-6000000"_s; // kB: random ids touch every page of every index
constexpr int cyclesBefore = 2000;
constexpr double shareOfBusyPerson = 0.5;

QString schemaKey()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(version));
    for (const QString &migration : Storage::queueSchema().migrations) {
        const QString name = Storage::queueSchema().name + "/migrations/"_L1 + migration;
        hash.addData(Storage::migrationStatements(name, Storage::Dialect::Sqlite).join(u';').toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().first(12));
}

void generate(const QString &file, qint64 messages)
{
    auto output = orStop(Exchange::OutputFile::open(file));
    const double openShare = std::clamp(fewestOpenTrees * messagesPerTree / double(messages), 0.05, 0.6);
    Simulation::Generator generator({messages, seed, openShare});
    while (const auto tree = generator.next())
        orStop(output.writeLine(Exchange::lineOf(*tree)));
    orStop(output.commit());
}

void import(const QString &queueFile, const QString &trees)
{
    auto connection = orStop(
        Storage::Connection::open(Storage::DatabaseUrl::sqlite(queueFile), Storage::Connection::Open::CreateIfMissing));
    orStop(connection->raw(bigCache));
    Simulation::SteppingClock clock(Workload::begin());
    SeededRandom random(seed + 1); // other ids than the generator's
    auto queue = orStop(Engine::Queue::create(*connection, clock, random, TreeConfiguration()));
    QElapsedTimer timer;
    timer.start();
    const auto report = orStop(Exchange::importFile(*connection, clock, trees, {}));
    const qint64 imported = timer.restart();
    orStop(queue->startupPass());
    say(u"bench_engine: imported %1 messages in %2 s, start-up pass %3 s"_s.arg(report.messagesImported)
            .arg(double(imported) / 1e3, 0, 'f', 1)
            .arg(double(timer.elapsed()) / 1e3, 0, 'f', 1));
    addHistory(*connection);
    Stopwatch stopwatch(*connection, false);
    Workload workload(*queue, clock, stopwatch, seed + 2);
    workload.signInAll();
    workload.cycles(cyclesBefore, shareOfBusyPerson);
}

void putOnDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || fsync(file.handle()) != 0)
        qFatal("%s cannot be written to the disk", qUtf8Printable(path));
}

}

QString keptQueue(const QString &folder, qint64 messages)
{
    QDir().mkpath(folder);
    const QString kept = folder + u"/queue-%1-%2.db"_s.arg(QString::number(messages), schemaKey());
    if (QFile::exists(kept))
        return kept;
    const QString trees = folder + "/trees.jsonl"_L1;
    const QString unfinished = folder + "/unfinished.db"_L1;
    for (const QString &leftover : {unfinished, unfinished + "-wal"_L1})
        QFile::remove(leftover);
    generate(trees, messages);
    import(unfinished, trees);
    QFile::remove(trees);
    if (!QFile::rename(unfinished, kept))
        qFatal("%s cannot be made", qUtf8Printable(kept));
    return kept;
}

Storage::DatabaseUrl copyOf(const QString &queueFile, const QString &folder)
{
    const QString copy = folder + "/queue.db"_L1;
    for (const QString &leftover : {copy, copy + "-wal"_L1})
        QFile::remove(leftover);
    if (!QFile::copy(queueFile, copy))
        qFatal("%s cannot be copied to %s", qUtf8Printable(queueFile), qUtf8Printable(copy));
    putOnDisk(copy);
    return Storage::DatabaseUrl::sqlite(copy);
}

}
