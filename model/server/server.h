// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/metrics.h"
#include "model/server/options.h"
#include "model/server/workers.h"

#include <QPointer>
#include <QUrl>

namespace Server {

// The HTTP API over an engine. HTTP is read and written in the thread that made it, whose event loop has to run;
// workers answer (workers.h).
//
// HTTP is our own small reader on QTcpServer, not QHttpServer: that of Qt 6.8 buffers bodies and headers without a
// limit, takes several and negative Content-Lengths and both framings at once, has no time-outs, cannot refuse a
// connection and does not know what is under way (spec: reliability.md section 0). Everything a guard in front of it
// would have to decide is the whole of reading a request.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    explicit HttpServer(const Options &options, QObject *parent = nullptr);
    ~HttpServer() override;

    Result<void> start();
    QUrl url() const; // with the port that was picked

    // Accepts nothing more, answers what is under way, for so long at most, and then says finished().
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(20));

Q_SIGNALS:
    void finished();

private:
    struct Pending
    {
        QPointer<Http::Connection> connection;
        Wire::Endpoint endpoint;
        std::chrono::steady_clock::time_point since;
    };

    void serve(Http::Connection *connection);
    void handle(Http::Connection *connection, const Http::RawRequest &raw);
    void deliver(const QList<Answer> &answers);
    void send(Http::Connection *connection, const Reply &reply);

    const Options m_options;
    Http::Listener m_listener;
    const std::shared_ptr<RateLimits> m_limits; // none: no limits
    Metrics m_metrics;
    QHash<quint64, Pending> m_pending;
    quint64 m_lastId = 0;
    std::unique_ptr<Workers> m_workers; // ends first: its threads deliver to this
};

}
