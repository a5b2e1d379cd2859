// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/http/answer.h"
#include "model/backend/http/serveraddress.h"
#include "model/concurrency/async.h"
#include "model/domain/serverdescription.h"
#include "model/domain/user.h"
#include "model/wire/endpoints.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>

#include <memory>

namespace Http {

// Secrets: sent in headers, only to this server, only to endpoints that ask for them; never in an address or a log.
struct Credentials
{
    QString apiKey; // names the application
    QString token; // of the person, from an invitation

    bool isEmpty() const { return apiKey.isEmpty() && token.isEmpty(); }
    friend bool operator==(const Credentials &, const Credentials &) = default;
};

struct Patience
{
    std::chrono::milliseconds silence{30'000}; // without a byte either way
    std::chrono::milliseconds whole{120'000}; // from the request to the last byte of the answer
};

// One call of an endpoint.
struct Call
{
    Wire::EndpointRow row;
    QList<std::pair<QString, QString>> path = {}; // parameters of the path by their names
    QList<std::pair<QString, QString>> query = {};
    std::optional<QJsonObject> body = {};
    std::optional<UserIdentity> actingUser = {};
    Expected expected = Expected::Json;
};

// The connections to one server. QNetworkAccessManager with its traps closed (reliability.md section 0): nothing is
// sent twice, no redirect is followed, no certificate error is ignored, no cookie kept, everything ends in time, and
// answers have a size. What writes has connections of its own, so that it never waits behind what reads (the manager
// opens six to a host). While the server asks for a pause, calls are answered TooManyRequests here. Used on one thread.
class Transport
{
public:
    static constexpr qsizetype maximumAnswer = 16 * 1024 * 1024; // bytes, decompressed

    Transport(const ServerAddress &address, const Credentials &credentials, const Patience &patience = {});
    ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    const ServerAddress &address() const { return m_address; }
    void abort(); // what is under way ends without an answer, and so does what is asked from now on

    // What describe() found; see serverprobe.h.
    std::optional<ServerDescription> server;

private:
    friend Async<Answer> send(std::shared_ptr<Transport> transport, Call call);

    QNetworkRequest requestFor(const Call &call) const;
    QNetworkReply *start(const Call &call);

    const ServerAddress m_address;
    const Credentials m_credentials;
    const Patience m_patience;
    QNetworkAccessManager m_reading;
    QNetworkAccessManager m_writing;
    QList<QPointer<QNetworkReply>> m_underWay;
    QDeadlineTimer m_pause; // expired: none
    bool m_isAborted = false;
};

// The error is Unreachable whenever nothing can be said about what happened at the server.
Async<Answer> send(std::shared_ptr<Transport> transport, Call call);

}
