// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/exchange/starter.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionStarter = u"starter"_s;
const QString optionAlone = u"alone"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionStarter, u"Bring in the starter trees, so that there is work of every kind."_s});
    parser.addOption({optionAlone, u"Rules by which one person can bring a tree to its end."_s});
}

Outcome run(const Invocation &invocation)
{
    const auto &url = invocation.database;
    if (url.dialect == Storage::Dialect::Sqlite)
        QDir().mkpath(QFileInfo(url.path).absolutePath()); // if it cannot be made, opening says so
    const auto connection = Storage::Connection::open(url, Storage::Connection::Open::CreateIfMissing);
    if (!connection)
        return failed(connection.error());
    const SystemClock clock;
    SystemRandom random;
    const auto configuration = invocation.parser.isSet(optionAlone) ? TreeConfiguration::alone() : TreeConfiguration();
    const auto queue = Engine::Queue::create(**connection, clock, random, configuration);
    if (!queue)
        return failed(queue.error());
    say(u"%1: a queue is begun"_s.arg(url.toString()));
    if (!invocation.parser.isSet(optionStarter))
        return {};
    const auto trees = Exchange::importStarterTrees(**connection, clock);
    if (!trees)
        return failed(trees.error());
    if (const auto settled = (*queue)->startupPass(); !settled)
        return failed(settled.error());
    say(u"%1 starter trees are in it"_s.arg(*trees));
    return {};
}

}

Command initCommand()
{
    return {u"init"_s, u"begin a queue"_s, {}, addOptions, run};
}

}
