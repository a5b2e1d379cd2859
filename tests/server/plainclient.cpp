// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/plainclient.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; the machine may be busy

QJsonValue valueOf(const QByteArray &text)
{
    const QJsonArray one = QJsonDocument::fromJson('[' + text + ']').array();
    return one.isEmpty() ? QJsonValue(QJsonValue::Undefined) : one.at(0);
}

}

QByteArray bytesOfJson(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

QJsonObject personJson(const QString &name)
{
    return {{u"id"_s, name}, {u"display_name"_s, name}, {u"auth_method"_s, u"local"_s}};
}

PlainClient::PlainClient(const QUrl &server, const QString &apiKey)
    : key(apiKey)
    , m_server(server)
{
}

bool PlainClient::connected()
{
    if (m_socket.state() == QTcpSocket::ConnectedState)
        return true;
    m_buffer.clear();
    m_socket.connectToHost(m_server.host(), quint16(m_server.port()));
    return m_socket.waitForConnected(patience);
}

bool PlainClient::hasMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

void PlainClient::send(const QByteArray &bytes)
{
    if (!connected())
        return;
    m_socket.write(bytes);
    m_socket.waitForBytesWritten(patience);
}

PlainClient::Answer PlainClient::answer()
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!hasMore())
            return {};
    }
    Answer answer;
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    answer.status = lines.constFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    m_buffer.remove(0, end + 4);
    if (answer.status == 100)
        return this->answer();
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    while (m_buffer.size() < length) {
        if (!hasMore())
            return {};
    }
    answer.text = m_buffer.first(length);
    answer.body = valueOf(answer.text);
    m_buffer.remove(0, length);
    if (answer.headers.value("connection") == "close")
        m_socket.disconnectFromHost();
    return answer;
}

bool PlainClient::isClosed()
{
    return m_socket.state() == QTcpSocket::UnconnectedState || m_socket.waitForDisconnected(patience);
}

PlainClient::Answer PlainClient::call(
    const QByteArray &method, const QString &path, const QByteArray &body, const QHash<QByteArray, QByteArray> &headers)
{
    QByteArray head = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: " + m_server.authority().toUtf8() + "\r\n";
    if (!key.isEmpty() && !headers.contains("X-API-Key"))
        head += "X-API-Key: " + key.toUtf8() + "\r\n";
    for (const auto &[name, value] : headers.asKeyValueRange())
        head += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        head += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    send(head + "\r\n" + body);
    return answer();
}

PlainClient::Answer PlainClient::get(const QString &path, const QHash<QByteArray, QByteArray> &headers)
{
    return call("GET", path, {}, headers);
}

PlainClient::Answer PlainClient::post(
    const QString &path, const QJsonValue &body, const QHash<QByteArray, QByteArray> &headers)
{
    return call("POST", path, bytesOfJson(body), headers);
}
