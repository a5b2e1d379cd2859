// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/runningserver.h"

#include "model/domain/random.h"
#include "model/storage/connection.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;
using namespace Storage;

namespace {

template <typename T>
T expected(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

}

RunningServer::RunningServer()
    : RunningServer(Setup())
{
}

RunningServer::RunningServer(const Setup &setup)
{
    m_options.database = setup.database.value_or(DatabaseUrl::sqlite(m_folder.filePath(u"queue.db"_s)));
    m_options.clock = clock;
    if (setup.options)
        setup.options(m_options);
    begin(setup);
    start();
}

RunningServer::~RunningServer()
{
    stop();
}

void RunningServer::begin(const Setup &setup)
{
    SeededRandom random(1);
    const auto connection = expected(Connection::open(m_options.database, Connection::Open::CreateIfMissing), "open");
    const auto queue = expected(Engine::Queue::create(*connection, *clock, random, setup.configuration), "create");
    ApiClient client;
    client.description = u"ordinary"_s;
    key = expected(queue->access().createClient(client), "key");
    client.description = u"trusted"_s;
    client.trusted = true;
    trustedKey = expected(queue->access().createClient(client), "key");
    rootToken = expected(queue->access().createRootToken(u"root"_s), "token");
    if (setup.prepare)
        setup.prepare(*queue, *clock);
}

void RunningServer::start()
{
    m_thread.start();
    auto *context = new QObject;
    context->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        context,
        [this] {
            m_server = std::make_unique<Server::HttpServer>(m_options);
            expected(m_server->start(), "start");
            m_url = m_server->url();
        },
        Qt::BlockingQueuedConnection);
    context->deleteLater();
}

void RunningServer::stop()
{
    if (!m_server)
        return;
    QMetaObject::invokeMethod(
        m_server.get(),
        [this] {
            QEventLoop loop;
            QObject::connect(
                m_server.get(), &Server::HttpServer::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
            m_server->stop();
            loop.exec();
            m_server.release()->deleteLater();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QStringList RunningServer::violations()
{
    SystemRandom random;
    const auto connection = expected(Connection::open(m_options.database, Connection::Open::Existing), "open");
    const auto queue = expected(Engine::Queue::open(*connection, *clock, random, Engine::Start::AsItIs), "queue");
    QStringList found;
    for (const auto &violation : expected(queue->violations(), "check"))
        found.append(violation.rule + ": "_L1 + violation.subject);
    return found;
}

int RunningServer::count(const QString &sql)
{
    const auto connection = expected(Connection::open(m_options.database, Connection::Open::Existing), "open");
    return expected(connection->raw(sql), "count").constFirst().count(u"n");
}
