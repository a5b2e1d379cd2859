// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/dispatch.h"

#include "model/server/authentication.h"
#include "model/server/handlers.h"
#include "model/server/taskrates.h"
#include "model/wire/keys.h"
#include "model/wire/usercodec.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(serverLog, "canopy.server")

namespace Server {

namespace {

// Too early, with what to say.
std::optional<Reply> tooEarly(const Request &request, TaskRates &rates, const QDateTime &now)
{
    const QJsonObject body = request.body.toObject();
    const auto user = Wire::userIdentityFromJson(body.value(Wire::Key::user).toObject());
    const auto type = taskTypeFromString(body.value(Wire::Key::type).toString());
    const auto wait =
        rates.wait(request.client.id, user ? std::optional(*user) : std::nullopt, type.value_or(TaskType::Random), now);
    if (!wait)
        return {};
    Reply reply = replyTo({Error::Kind::Unavailable, ErrorCode::TooManyRequests,
        u"Too many requests. Try again in %1 seconds."_s.arg(wait->count())});
    reply.headers.append({"Retry-After"_ba, QByteArray::number(qint64(wait->count()))});
    return reply;
}

Result<Reply> handled(Request &request, Engine::Queue &queue, TaskRates *rates)
{
    const auto client = authenticate(request, queue);
    if (!client)
        return std::unexpected(client.error());
    request.client = *client;
    queue.actFor({client->id, Engine::FirstSight::SignsIn});
    if (rates && request.endpoint == Wire::Endpoint::RequestTask) {
        if (const auto reply = tooEarly(request, *rates, queue.now()))
            return *reply;
    }
    const auto user = actingUser(request, queue);
    if (!user)
        return std::unexpected(user.error());
    request.actingUser = *user;
    return handlerOf(request.endpoint)(request, queue);
}

}

Reply dispatch(Request request, Engine::Queue &queue, TaskRates *rates)
{
    const auto reply = handled(request, queue, rates);
    if (reply)
        return *reply;
    if (reply.error().kind == Error::Kind::Storage)
        qCWarning(
            serverLog, "%s: %s", Wire::rowOf(request.endpoint).path.data(), qUtf8Printable(reply.error().message));
    return replyTo(reply.error());
}

}
