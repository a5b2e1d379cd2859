// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servedqueue.h"

#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/storage/connection.h"

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ServedQueue>> ServedQueue::begin(
    const Storage::DatabaseUrl &database, const TreeConfiguration &configuration, int workers)
{
    std::unique_ptr<ServedQueue> served(new ServedQueue);
    {
        const auto connection = Storage::Connection::open(database, Storage::Connection::Open::CreateIfMissing);
        if (!connection)
            return std::unexpected(connection.error());
        const SystemClock clock;
        SystemRandom random;
        const auto queue = Engine::Queue::create(**connection, clock, random, configuration);
        if (!queue)
            return std::unexpected(queue.error());
        ApiClient client;
        client.description = u"tests"_s;
        client.trusted = true;
        const auto key = (*queue)->access().createClient(client);
        if (!key)
            return std::unexpected(key.error());
        served->m_apiKey = *key;
        const auto invited =
            (*queue)->membership().invite({}, u"Grace"_s, PersonRole::Annotator, std::chrono::hours(1));
        if (!invited)
            return std::unexpected(invited.error());
        served->m_invitation = invited->code;
    }
    Server::Options options;
    options.database = database;
    options.workers = workers;
    served->m_server = std::make_unique<Server::HttpServer>(options);
    if (const auto started = served->m_server->start(); !started)
        return std::unexpected(started.error());
    return served;
}
