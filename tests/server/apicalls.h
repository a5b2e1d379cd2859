// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/dispatch.h"
#include "model/wire/keys.h"
#include "tests/engine/testqueue.h"

#include <QJsonArray>
#include <QJsonObject>

struct ApiCall
{
    QJsonObject path = {};
    QJsonObject query = {};
    QJsonValue body = QJsonValue(QJsonValue::Undefined);
    QString user = {}; // "local:ada"
    bool isTrusted = true;
    QHash<QByteArray, QByteArray> headers = {};
};

// Calls the API's handlers as they are called by the server, without a socket: a trusted and an untrusted client, and
// what the test's queue does is done for the trusted one.
class ApiCalls
{
public:
    explicit ApiCalls(TestQueue &test)
        : m_queue(test.queue())
    {
        trusted = created(true);
        untrusted = created(false);
        const auto client = m_queue.access().clientOf(trusted);
        clientId = (*client)->id;
        m_queue.actFor({clientId, Engine::FirstSight::SignsIn});
        caller = m_queue.caller();
    }

    Server::Reply operator()(Wire::Endpoint endpoint, const ApiCall &call = {})
    {
        Server::Request request{.endpoint = endpoint,
            .path = call.path,
            .query = call.query,
            .headers = call.headers,
            .body = call.body,
            .client = {},
            .actingUser = {}};
        request.headers.insert("x-api-key", (call.isTrusted ? trusted : untrusted).toUtf8());
        if (!call.user.isEmpty())
            request.headers.insert("x-oasst-user", call.user.toUtf8());
        const auto reply = Server::dispatch(request, m_queue, {});
        m_queue.actFor(caller);
        return reply;
    }

    static QJsonObject object(const Server::Reply &reply) { return reply.body.value_or(QJsonValue()).toObject(); }
    static QJsonArray array(const Server::Reply &reply) { return reply.body.value_or(QJsonValue()).toArray(); }
    static int code(const Server::Reply &reply) { return object(reply).value(Wire::Key::errorCode).toInt(-1); }

    static QStringList members(const QJsonObject &json)
    {
        QStringList names = json.keys();
        names.sort();
        return names;
    }

    // Of each object of a list one member.
    static QStringList each(const QJsonArray &list, QLatin1StringView key)
    {
        QStringList values;
        for (const QJsonValue &entry : list)
            values.append(entry.toObject().value(key).toString());
        return values;
    }

    QString trusted; // keys
    QString untrusted;
    ApiClientId clientId; // of the trusted one
    Engine::Caller caller;

private:
    QString created(bool isTrusted)
    {
        ApiClient client;
        client.description = QStringLiteral("a test");
        client.frontendType = QStringLiteral("test");
        client.trusted = isTrusted;
        const auto key = m_queue.access().createClient(client);
        return key.value_or(QString());
    }

    Engine::Queue &m_queue;
};
