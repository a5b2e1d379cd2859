// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/httpdesk.h"

#include "model/wire/errorcodec.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/keys.h"
#include "model/wire/taskcodec.h"
#include "model/wire/usercodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using Wire::Endpoint;

namespace Simulation {

namespace {

constexpr int patience = 30'000; // milliseconds

std::unexpected<Error> lost(const QString &why)
{
    return std::unexpected(Error{Error::Kind::Unreachable, ErrorCode::Generic, why});
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray targetOf(const Wire::EndpointRow &row)
{
    return Wire::pathOf(row).toLatin1();
}

QByteArray targetOf(const Wire::EndpointRow &row, TaskId task)
{
    return Wire::pathOf(row).replace("{task_id}"_L1, task.toString()).toLatin1();
}

// The value of a header, from the whole head.
QByteArray header(const QByteArray &head, const QByteArray &name)
{
    const QByteArray lower = head.toLower();
    const qsizetype begin = lower.indexOf("\r\n" + name + ':');
    if (begin < 0)
        return {};
    const qsizetype from = begin + name.size() + 3;
    return head.sliced(from, head.indexOf("\r\n", from) - from).trimmed();
}

}

HttpDesk::HttpDesk(const QUrl &server, const QByteArray &apiKey)
    : m_server(server)
    , m_apiKey(apiKey)
    , m_socket(std::make_unique<QSslSocket>())
{
}

HttpDesk::~HttpDesk() = default;

Result<Task> HttpDesk::nextTask(const UserIdentity &user, TaskType type, const QString &lang)
{
    const auto &row = Wire::rowOf(Endpoint::RequestTask);
    const auto answer = call(row, targetOf(row),
        compact({{Wire::Key::type, toString(type)}, {Wire::Key::user, Wire::toJson(user)}, {Wire::Key::lang, lang}}));
    if (!answer)
        return std::unexpected(answer.error());
    auto task = Wire::taskFromJson(answer->toObject());
    if (task && task->lang.isEmpty()) // the original does not say
        task->lang = lang;
    return task;
}

Result<void> HttpDesk::acknowledge(const UserIdentity &user, TaskId task, const QString &frontendMessageId)
{
    const auto &row = Wire::rowOf(Endpoint::AcknowledgeTask);
    const auto answer = call(row, targetOf(row, task), compact({{Wire::Key::messageId, frontendMessageId}}), &user);
    return answer ? Result<void>() : std::unexpected(answer.error());
}

Result<void> HttpDesk::skip(const UserIdentity &user, TaskId task, const QString &reason)
{
    const auto &row = Wire::rowOf(Endpoint::SkipTask);
    const auto answer = call(row, targetOf(row, task), compact({{u"reason"_s, reason}}), &user);
    return answer ? Result<void>() : std::unexpected(answer.error());
}

Result<Receipt> HttpDesk::submit(const UserIdentity &user, const Interaction &interaction)
{
    const auto &row = Wire::rowOf(Endpoint::SubmitInteraction);
    const auto answer = call(row, targetOf(row), compact(Wire::toJson(interaction, user)));
    return answer ? Wire::receiptFromJson(answer->toObject()) : std::unexpected(answer.error());
}

Result<QJsonValue> HttpDesk::get(Endpoint endpoint)
{
    return call(Wire::rowOf(endpoint), targetOf(Wire::rowOf(endpoint)), {});
}

Result<QJsonValue> HttpDesk::call(
    const Wire::EndpointRow &row, const QByteArray &path, const QByteArray &body, const UserIdentity *actingUser)
{
    QByteArray request = (row.method == Wire::Method::Get ? "GET " : "POST ") + m_server.path().toUtf8() + path
        + " HTTP/1.1\r\nHost: " + m_server.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nAccept: application/json\r\nX-API-Key: " + m_apiKey + "\r\n";
    if (actingUser) { // made by the simulation: always ASCII
        request += "X-OASST-USER: " + toString(actingUser->authMethod).toLatin1() + ':'
            + actingUser->username.toLatin1() + "\r\n";
    }
    if (row.method == Wire::Method::Post) {
        request +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    } else {
        request += "\r\n";
    }
    const auto answer = exchange(request);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonArray one = QJsonDocument::fromJson('[' + answer->body + ']').array();
    if (answer->status >= 200 && answer->status < 300)
        return one.isEmpty() ? QJsonValue() : one.at(0);
    return std::unexpected(Wire::errorFromJson(answer->status, one.at(0).toObject()));
}

Result<void> HttpDesk::connect()
{
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        return {};
    m_buffer.clear();
    const bool isSecure = m_server.scheme() == "https"_L1;
    if (isSecure)
        m_socket->connectToHostEncrypted(m_server.host(), quint16(m_server.port(443)));
    else
        m_socket->connectToHost(m_server.host(), quint16(m_server.port(80)));
    const bool isThere = isSecure ? m_socket->waitForEncrypted(patience) : m_socket->waitForConnected(patience);
    if (!isThere)
        return lost(u"%1 cannot be reached: %2"_s.arg(m_server.toString(), m_socket->errorString()));
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return {};
}

Result<QByteArray> HttpDesk::readHead()
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!m_socket->waitForReadyRead(patience))
            return lost(u"the server did not answer: %1"_s.arg(m_socket->errorString()));
        m_buffer += m_socket->readAll();
    }
    const QByteArray head = m_buffer.first(end + 2);
    m_buffer.remove(0, end + 4);
    return head;
}

Result<HttpDesk::Answer> HttpDesk::exchange(const QByteArray &request)
{
    if (const auto connected = connect(); !connected)
        return std::unexpected(connected.error());
    m_socket->write(request);
    m_socket->flush();
    const auto head = readHead();
    if (!head)
        return std::unexpected(head.error());
    Answer answer{head->mid(9, 3).toInt(), {}};
    if (answer.status != 204 && !head->toLower().contains("\r\ncontent-length:"))
        return lost(u"an answer without a length is not understood here"_s);
    const qsizetype length = header(*head, "content-length"_ba).toLongLong();
    while (m_buffer.size() < length) {
        if (!m_socket->waitForReadyRead(patience))
            return lost(u"the answer broke off: %1"_s.arg(m_socket->errorString()));
        m_buffer += m_socket->readAll();
    }
    answer.body = m_buffer.first(length);
    m_buffer.remove(0, length);
    if (header(*head, "connection"_ba).toLower() == "close")
        m_socket->disconnectFromHost();
    return answer;
}

}
