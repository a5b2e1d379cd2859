// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/server/http/connection.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace Server::Http {

struct Access
{
    Limits limits;
    Timeouts timeouts;
    qsizetype connections = 1024;
    std::optional<qsizetype> connectionsPerAddress = {}; // none where a proxy brings everybody
};

// Accepts connections, with TLS where there is a configuration for it, and no more than may be.
class Listener : public QObject
{
    Q_OBJECT

public:
    Listener(const Access &access, const std::optional<QSslConfiguration> &tls, QObject *parent = nullptr);

    Result<void> listen(const QHostAddress &address, quint16 port); // port 0 picks one
    quint16 port() const { return m_server->serverPort(); }
    bool hasConnections() const { return !m_connections.isEmpty(); }
    void finish(); // accepts nothing more; connections end once what is under way is answered
    void abort(); // ends them all

Q_SIGNALS:
    void connected(Server::Http::Connection *connection);
    void finished(); // after finish(): the last connection ended

private:
    void accept();
    void forget(Connection *connection);

    const Access m_access;
    std::unique_ptr<QTcpServer> m_server;
    QSet<Connection *> m_connections;
    QHash<QHostAddress, qsizetype> m_perAddress;
    bool m_isFinishing = false;
};

// From files in PEM format: the certificate with those that sign it, and its RSA or EC key.
Result<QSslConfiguration> tlsFromFiles(const QString &certificate, const QString &key);

}
