// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/random.h"
#include "model/server/dispatch.h"
#include "model/server/http/requestparser.h"
#include "model/server/router.h"
#include "model/storage/connection.h"
#include "model/storage/transaction.h"

#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace Server;

namespace {

// A small queue that every input finds as it was.
struct World
{
    World()
    {
        connection = *Storage::Connection::open(
            Storage::DatabaseUrl::sqlite(folder.filePath(u"queue.db"_s)), Storage::Connection::Open::CreateIfMissing);
        queue = *Engine::Queue::create(*connection, clock, random, TreeConfiguration::alone());
        ApiClient client;
        client.description = u"trusted"_s;
        client.trusted = true;
        trustedKey = queue->access().createClient(client)->toUtf8();
        rootToken = queue->access().createRootToken(u"root"_s)->toUtf8();
        const auto invited = queue->membership().invite({}, u"ada"_s, PersonRole::Lead, std::chrono::hours(1));
        token = queue->membership().redeem(invited->code, {}, u"fuzz"_s)->token.toUtf8();
    }

    QTemporaryDir folder;
    SystemClock clock;
    SeededRandom random{1};
    std::unique_ptr<Storage::Connection> connection;
    std::unique_ptr<Engine::Queue> queue;
    QByteArray trustedKey;
    QByteArray rootToken;
    QByteArray token;
};

// The first byte chooses as whom the requests come in.
void signIn(Request &request, const World &world, uint8_t as)
{
    switch (as % 4) {
    case 0:
        request.headers.insert("x-api-key", world.trustedKey);
        return;
    case 1:
        request.headers.insert("authorization", "Bearer " + world.token);
        return;
    case 2:
        request.headers.insert("authorization", "Bearer " + world.rootToken);
        return;
    default:
        return;
    }
}

}

// No input brings down the routes, the engine or its statements: nothing but what the table of errors knows comes back.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static World world;
    if (size < 1)
        return 0;
    const auto transaction = Storage::Transaction::begin(*world.connection); // taken back in the end
    QByteArray buffer(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    Http::RequestParser parser;
    while (parser.read(buffer) == Http::RequestParser::State::Complete) {
        auto request = route(parser.take());
        if (!request || request->endpoint == Wire::Endpoint::BackUp)
            continue;
        signIn(*request, world, data[0]);
        const Reply reply = dispatch(*request, *world.queue, {});
        const bool isOurFault =
            reply.status == 500 && reply.body && reply.body->toObject().value("error_code"_L1).toInt(-1) == 0;
        if (isOurFault || reply.status < 200)
            std::abort();
    }
    return 0;
}
