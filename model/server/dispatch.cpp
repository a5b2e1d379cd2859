// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/dispatch.h"

#include "model/server/authentication.h"
#include "model/server/handlers.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(serverLog, "canopy.server")

namespace Server {

namespace {

Result<Reply> handled(Request &request, Engine::Queue &queue)
{
    const auto client = authenticate(request, queue);
    if (!client)
        return std::unexpected(client.error());
    request.client = *client;
    queue.actFor({client->id, Engine::FirstSight::SignsIn});
    const auto user = actingUser(request, queue);
    if (!user)
        return std::unexpected(user.error());
    request.actingUser = *user;
    return handlerOf(request.endpoint)(request, queue);
}

}

Reply dispatch(Request request, Engine::Queue &queue)
{
    const auto reply = handled(request, queue);
    if (reply)
        return *reply;
    if (reply.error().kind == Error::Kind::Storage)
        qCWarning(
            serverLog, "%s: %s", Wire::rowOf(request.endpoint).path.data(), qUtf8Printable(reply.error().message));
    return replyTo(reply.error());
}

}
