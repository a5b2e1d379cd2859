// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/http/listener.h"

#include <QFile>
#include <QSslKey>
#include <QSslServer>

using namespace Qt::StringLiterals;

namespace Server::Http {

namespace {

constexpr int backlog = 256;

std::unexpected<Error> unreadable(const QString &file, const QString &why)
{
    return std::unexpected(
        Error{Error::Kind::Storage, ErrorCode::FileUnreadable, u"%1 cannot be used: %2"_s.arg(file, why)});
}

}

Listener::Listener(const Access &access, const std::optional<QSslConfiguration> &tls, QObject *parent)
    : QObject(parent)
    , m_access(access)
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        server->setHandshakeTimeout(int(access.timeouts.head.count()));
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->setListenBacklogSize(backlog);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Listener::accept);
}

Result<void> Listener::listen(const QHostAddress &address, quint16 port)
{
    if (m_server->listen(address, port))
        return {};
    return std::unexpected(Error{Error::Kind::Unavailable, ErrorCode::Generic,
        u"cannot listen on %1:%2: %3"_s.arg(address.toString()).arg(port).arg(m_server->errorString())});
}

void Listener::accept()
{
    while (m_server->hasPendingConnections()) {
        std::unique_ptr<QTcpSocket> socket(m_server->nextPendingConnection());
        const QHostAddress peer = socket->peerAddress();
        const bool isOneTooMany = m_connections.size() >= m_access.connections
            || (m_access.connectionsPerAddress && m_perAddress.value(peer) >= *m_access.connectionsPerAddress);
        if (isOneTooMany || m_isFinishing) {
            socket->abort();
            continue;
        }
        auto *connection = new Connection(std::move(socket), m_access.limits, m_access.timeouts, this);
        m_connections.insert(connection);
        ++m_perAddress[peer];
        connect(connection, &Connection::ended, this, [this, connection] { forget(connection); });
        Q_EMIT connected(connection);
    }
}

void Listener::forget(Connection *connection)
{
    m_connections.remove(connection);
    if (const auto it = m_perAddress.find(connection->peer()); --*it == 0)
        m_perAddress.erase(it);
    if (m_isFinishing && m_connections.isEmpty())
        Q_EMIT finished();
}

void Listener::finish()
{
    m_isFinishing = true;
    m_server->close();
    const auto connections = m_connections; // those that are idle leave it
    for (Connection *connection : connections)
        connection->finish();
    if (connections.isEmpty())
        Q_EMIT finished();
}

void Listener::abort()
{
    qDeleteAll(std::exchange(m_connections, {}));
}

Result<QSslConfiguration> tlsFromFiles(const QString &certificate, const QString &key)
{
    const auto certificates = QSslCertificate::fromPath(certificate);
    if (certificates.isEmpty())
        return unreadable(certificate, u"it holds no certificate in PEM format"_s);
    QFile file(key);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(key, file.errorString());
    const QByteArray pem = file.readAll();
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey privateKey(pem, algorithm);
        if (privateKey.isNull())
            continue;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(certificates);
        configuration.setPrivateKey(privateKey);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(QSsl::TlsV1_2OrLater);
        return configuration;
    }
    return unreadable(key, u"it holds no RSA or EC key in PEM format"_s);
}

}
