// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/dispatch.h"

#include "model/server/authentication.h"
#include "model/server/authorization.h"
#include "model/server/handlers.h"
#include "model/wire/keys.h"
#include "model/wire/usercodec.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(serverLog, "canopy.server")

namespace Server {

namespace {

// The original's limits, of those whom a program acts for.
std::optional<std::chrono::seconds> taskWait(const Request &request, TaskRates &rates, const QDateTime &now)
{
    const QJsonObject body = request.body.toObject();
    const auto user = Wire::userIdentityFromJson(body.value(Wire::Key::user).toObject());
    const auto type = taskTypeFromString(body.value(Wire::Key::type).toString());
    return rates.wait(
        request.client.id, user ? std::optional(*user) : std::nullopt, type.value_or(TaskType::Random), now);
}

std::optional<std::chrono::seconds> waitOf(const Request &request, RateLimits &limits, const QDateTime &now)
{
    if (request.endpoint == Wire::Endpoint::RedeemInvitation)
        return limits.redemptions.take(request.address, now);
    if (request.session) {
        if (const auto wait = limits.waitOf(*request.session, now))
            return wait;
    }
    return request.endpoint == Wire::Endpoint::RequestTask ? taskWait(request, limits.tasks, now) : std::nullopt;
}

Engine::Caller callerOf(const Request &request, const Engine::Queue &queue)
{
    if (request.session || request.client.id == queue.localClient())
        return {queue.localClient(), Engine::FirstSight::Refused, Engine::Contract::Canopy};
    return {request.client.id, Engine::FirstSight::SignsIn, Engine::Contract::Original};
}

Result<Reply> handled(Request &request, Engine::Queue &queue, const Gate &gate)
{
    const auto identity = authenticate(request, queue);
    if (!identity)
        return std::unexpected(identity.error());
    request.client = identity->client;
    request.session = identity->session;
    queue.actFor(callerOf(request, queue));
    if (gate.limits) {
        if (const auto wait = waitOf(request, *gate.limits, queue.now()))
            return tooManyRequests(*wait);
    }
    if (const auto authorized = authorize(request, gate.openKeys, queue); !authorized)
        return std::unexpected(authorized.error());
    if (request.session) {
        actAsPerson(request);
        return handlerOf(request.endpoint)(request, queue);
    }
    const auto user = actingUser(request, queue);
    if (!user)
        return std::unexpected(user.error());
    request.actingUser = *user;
    return handlerOf(request.endpoint)(request, queue);
}

Reply answered(Request &request, Engine::Queue &queue, const Gate &gate)
{
    const auto reply = handled(request, queue, gate);
    if (reply)
        return *reply;
    if (reply.error().kind == Error::Kind::Storage)
        qCWarning(
            serverLog, "%s: %s", Wire::rowOf(request.endpoint).path.data(), qUtf8Printable(reply.error().message));
    return replyTo(reply.error());
}

}

Reply dispatch(Request request, Engine::Queue &queue, const Gate &gate)
{
    Reply reply = answered(request, queue, gate);
    if (const auto position = queue.position()) {
        reply.headers.append({"X-Epoch"_ba, position->epoch.toUtf8()});
        reply.headers.append({"X-Seq"_ba, QByteArray::number(position->sequence)});
    }
    return reply;
}

}
