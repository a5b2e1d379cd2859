// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/http/connection.h"

#include <QSslSocket>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Server::Http {

Connection::Connection(
    std::unique_ptr<QTcpSocket> socket, const Limits &limits, const Timeouts &timeouts, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_peer(m_socket->peerAddress())
    , m_timeouts(timeouts)
    , m_parser(limits)
{
    m_socket->setParent(nullptr);
    m_socket->setReadBufferSize(limits.head + limits.body); // the rest waits with whoever sends it
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::written);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::end);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::timeOut);
    m_deadline.start(m_timeouts.head); // whoever connects has something to say
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection); // what came before anybody listened
}

Connection::~Connection() = default;

void Connection::read()
{
    switch (m_stage) {
    case Stage::Idle:
    case Stage::Reading:
        m_buffer += m_socket->readAll();
        proceed();
        return;
    case Stage::Lingering:
        m_socket->skip(m_socket->bytesAvailable());
        return;
    case Stage::Waiting: // one at a time
    case Stage::Answering:
    case Stage::Ended:
        return;
    }
}

void Connection::proceed()
{
    if (m_buffer.isEmpty() && m_parser.state() == RequestParser::State::Head)
        return;
    if (m_stage == Stage::Idle) {
        m_stage = Stage::Reading;
        m_isInBody = false;
        m_deadline.start(m_timeouts.head);
    }
    switch (m_parser.read(m_buffer)) {
    case RequestParser::State::Head:
        return;
    case RequestParser::State::Body:
        if (!m_isInBody) {
            m_isInBody = true;
            m_deadline.start(m_timeouts.body);
            if (m_parser.expectsContinue())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        return;
    case RequestParser::State::Complete: {
        m_stage = Stage::Waiting;
        m_deadline.stop();
        const RawRequest request = m_parser.take();
        m_keepAlive = request.keepAlive;
        Q_EMIT requested(request);
        return;
    }
    case RequestParser::State::Refused:
        m_stage = Stage::Waiting;
        m_deadline.stop();
        m_keepAlive = false;
        Q_EMIT refused(m_parser.refused());
        return;
    }
}

void Connection::answer(const QByteArray &head, const QByteArray &body)
{
    if (m_stage != Stage::Waiting)
        return; // it ended meanwhile
    m_stage = Stage::Answering;
    m_keepAlive = m_keepAlive && !m_isFinishing;
    m_deadline.start(m_timeouts.write);
    m_socket->write(head + "Content-Length: "_ba + QByteArray::number(body.size())
        + (m_keepAlive ? "\r\n\r\n"_ba : "\r\nConnection: close\r\n\r\n"_ba) + body);
}

void Connection::written()
{
    if (m_stage != Stage::Answering || m_socket->bytesToWrite() > 0)
        return;
    if (!m_keepAlive) {
        linger();
        return;
    }
    m_stage = Stage::Idle;
    m_deadline.start(m_timeouts.idle);
    read(); // the next one may be there already
}

void Connection::timeOut()
{
    if (m_stage == Stage::Reading) {
        m_stage = Stage::Waiting;
        m_keepAlive = false;
        Q_EMIT refused({408, "the request took too long"_ba});
        return;
    }
    m_socket->abort();
    end();
}

// Closing at once would reset the connection where something unread came in, and the answer might be lost with it.
void Connection::linger()
{
    m_stage = Stage::Lingering;
    m_deadline.start(m_timeouts.linger);
    m_buffer.clear();
    m_socket->skip(m_socket->bytesAvailable());
    if (qobject_cast<QSslSocket *>(m_socket.get()))
        m_socket->disconnectFromHost(); // says so in TLS
    else
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

void Connection::finish()
{
    m_isFinishing = true;
    if (m_stage == Stage::Idle)
        m_socket->waitForReadyRead(0); // takes what the system holds for us already
    read(); // one that has come already is still answered
    if (m_stage == Stage::Idle)
        m_socket->disconnectFromHost();
}

void Connection::end()
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_deadline.stop();
    Q_EMIT ended();
    deleteLater();
}

}
