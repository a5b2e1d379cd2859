// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakehttpserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

// Nothing while it has not arrived in whole.
std::optional<FakeHttpServer::Request> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    FakeHttpServer::Request request;
    request.method = first.value(0);
    const QByteArray target = first.value(1);
    request.path = target.split('?').value(0);
    request.query = target.contains('?') ? target.sliced(target.indexOf('?') + 1) : QByteArray();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return {};
    request.body = buffer.sliced(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

}

FakeHttpServer::FakeHttpServer(Handler handler)
    : m_handler(std::move(handler))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QString FakeHttpServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

int FakeHttpServer::count(const QByteArray &method, const QByteArray &path) const
{
    return int(std::ranges::count_if(
        m_requests, [&](const Request &request) { return request.method == method && request.path == path; }));
}

FakeHttpServer::Reply FakeHttpServer::json(const QJsonValue &body, int status)
{
    const QByteArray whole = QJsonDocument(QJsonArray{body}).toJson(QJsonDocument::Compact);
    return {.status = status, .body = whole.sliced(1).chopped(1)};
}

FakeHttpServer::Reply FakeHttpServer::error(int status, int code, const QString &message)
{
    return json(QJsonObject{{u"error_code"_s, code}, {u"message"_s, message}}, status);
}

void FakeHttpServer::read(QTcpSocket *socket)
{
    QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
    while (const auto request = takeRequest(buffer)) {
        m_requests.append(*request);
        answer(socket, m_handler(*request));
    }
    socket->setProperty("buffer", buffer);
}

void FakeHttpServer::answer(QTcpSocket *socket, const Reply &reply)
{
    QByteArray whole = "HTTP/1.1 "_ba + QByteArray::number(reply.status) + " Whatever\r\n"_ba;
    if (!reply.contentType.isEmpty())
        whole += "Content-Type: "_ba + reply.contentType + "\r\n"_ba;
    for (const QByteArray &header : reply.headers)
        whole += header + "\r\n"_ba;
    if (reply.hasLength && reply.status != 204)
        whole += "Content-Length: "_ba + QByteArray::number(reply.body.size()) + "\r\n"_ba;
    whole += "\r\n"_ba + (reply.status == 204 ? QByteArray() : reply.body);
    socket->write(reply.cutAfter < 0 ? whole : whole.first(qMin(reply.cutAfter, whole.size())));
    const bool ends = !reply.stalls && (reply.cutAfter >= 0 || !reply.hasLength);
    if (ends)
        socket->disconnectFromHost();
}
