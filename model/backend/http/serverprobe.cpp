// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/serverprobe.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/serverdescriptioncodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;
using Wire::Endpoint;

namespace Http {

namespace {

std::unexpected<Error> neither()
{
    return std::unexpected(
        Error{Error::Kind::Unreachable, ErrorCode::NotAServer, u"something else answers at this address"_s});
}

// The API answered that it has no such route.
bool isNoSuchRoute(const Error &error)
{
    return error.kind == Error::Kind::NotFound && error.code == ErrorCode::Generic;
}

Call callOf(Endpoint endpoint)
{
    return {.row = Wire::rowOf(endpoint)};
}

Call callToRedeem(const QString &code, const QString &displayName, const QString &device)
{
    Call call = callOf(Endpoint::RedeemInvitation);
    call.body =
        QJsonObject{{Wire::Key::code, code}, {Wire::Key::displayName, displayName}, {Wire::Key::device, device}};
    return call;
}

bool hasRoutesOfTheOriginal(const QJsonObject &paths)
{
    return paths.contains(Wire::pathOf(Wire::rowOf(Endpoint::RequestTask)))
        && paths.contains(Wire::pathOf(Wire::rowOf(Endpoint::SubmitInteraction)));
}

// The settings ask for a key, which may be missing or wrong: that comes to light when somebody signs in.
Async<ServerDescription> describeOriginal(std::shared_ptr<Transport> transport)
{
    const auto document = co_await send(transport, callOf(Endpoint::OpenApi));
    if (!document)
        co_return isNoSuchRoute(document.error()) ? neither() : std::unexpected(document.error());
    const QJsonObject api = document->body.toObject();
    if (!hasRoutesOfTheOriginal(api.value("paths"_L1).toObject()))
        co_return neither();
    const QJsonObject about = api.value("info"_L1).toObject();
    ServerDescription description;
    description.software = ServerSoftware::OpenAssistant;
    description.name = about.value("title"_L1).toString();
    description.version = about.value("version"_L1).toString();
    description.taskValidity = usualTaskValidity; // its default, which it tells nobody
    if (const auto settings = co_await send(transport, callOf(Endpoint::PublicSettings)); settings)
        description.maximumLength = Wire::integerFrom(settings->body.toObject().value("MESSAGE_SIZE_LIMIT"_L1));
    co_return description;
}

Async<ServerDescription> askedFor(std::shared_ptr<Transport> transport)
{
    const auto about = co_await send(transport, callOf(Endpoint::AboutServer));
    if (about) {
        auto description = Wire::serverDescriptionFromJson(about->body.toObject());
        co_return description ? description : neither();
    }
    if (!isNoSuchRoute(about.error()))
        co_return std::unexpected(about.error());
    co_return co_await describeOriginal(transport);
}

}

Async<Redeemed> redeem(std::shared_ptr<Transport> transport, QString code, QString displayName, QString device)
{
    const auto answer = co_await send(transport, callToRedeem(code, displayName, device));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject body = answer->body.toObject();
    Wire::JsonReader reader(body, u"redeemed invitation"_s);
    Redeemed redeemed;
    redeemed.token = reader.text(Wire::Key::token);
    redeemed.user = reader.take(Wire::Key::user, Wire::userIdentityFromJson(reader.object(Wire::Key::user)));
    auto read = reader.result(redeemed);
    if (!read)
        read.error().kind = Error::Kind::Unreachable;
    co_return read;
}

Async<ServerDescription> describe(std::shared_ptr<Transport> transport)
{
    if (transport->server)
        co_return *transport->server;
    const auto description = co_await askedFor(transport);
    if (description)
        transport->server = *description;
    co_return description;
}

}
