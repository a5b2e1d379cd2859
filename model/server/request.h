// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/apiclient.h"
#include "model/domain/membership.h"
#include "model/domain/user.h"
#include "model/wire/endpoints.h"
#include "model/wire/jsonreader.h"

#include <QHash>
#include <QJsonObject>

namespace Server {

// A request as a handler sees it: routed, decoded, and allowed to its caller.
struct Request
{
    Wire::Endpoint endpoint{};
    QJsonObject path; // parameters of the path, as texts
    QJsonObject query; // as texts; of one that is repeated the last
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QJsonValue body; // undefined: there is none
    QByteArray bodyHash = {}; // SHA-256 of it, as it was sent
    QString address = {}; // of whoever sent it

    // Filled in by dispatch(). The client: of the API key, without an id where the endpoint needs none. The acting
    // user: who the header or the query names, where the endpoint asks for it; known to the client.
    ApiClient client;
    std::optional<User> actingUser;

    std::optional<MemberSession> session = {}; // of a person who came with a token; then also the acting user

    // The parameters and the body, read with the place of what is wrong. A body that is no object fails with the first
    // member read.
    Wire::JsonReader pathReader() const { return {path, QStringLiteral("path"), {QStringLiteral("path")}}; }
    Wire::JsonReader queryReader() const { return {query, QStringLiteral("query"), {QStringLiteral("query")}}; }
    Wire::JsonReader bodyReader() const { return {body.toObject(), QStringLiteral("body"), {QStringLiteral("body")}}; }
};

// What a decoder made of the whole body.
template <typename T>
Result<T> ofBody(Result<T> decoded)
{
    if (!decoded)
        decoded.error().where.prepend(QStringLiteral("body"));
    return decoded;
}

}
