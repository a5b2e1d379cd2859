// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/http/requestparser.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace Server::Http {

struct Timeouts
{
    std::chrono::milliseconds idle{60'000}; // between two requests
    std::chrono::milliseconds head{10'000}; // from its first byte
    std::chrono::milliseconds body{30'000}; // likewise, from the end of the head
    std::chrono::milliseconds write{30'000}; // until the answer was taken
    std::chrono::milliseconds linger{2'000}; // for the other side to read why it was refused
};

// One connection of a client: hands out one request at a time and sends its answer. It ends with its socket, when the
// client is too slow, or when it has nothing more to do; deletes itself then.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(std::unique_ptr<QTcpSocket> socket, const Limits &limits, const Timeouts &timeouts, QObject *parent);
    ~Connection() override;

    QHostAddress peer() const { return m_peer; }
    // status line, headers and body, without Connection and Content-Length.
    void answer(const QByteArray &head, const QByteArray &body);
    void finish(); // takes no more requests; ends once what is under way is answered

Q_SIGNALS:
    void requested(const Server::Http::RawRequest &request); // then waits for answer()
    void refused(const Server::Http::Refused &refused); // likewise, and the connection ends with the answer
    void ended();

private:
    enum class Stage { Idle, Reading, Waiting, Answering, Lingering, Ended };

    void read();
    void proceed();
    void written();
    void timeOut();
    void linger();
    void end();

    std::unique_ptr<QTcpSocket> m_socket;
    const QHostAddress m_peer;
    const Timeouts m_timeouts;
    RequestParser m_parser;
    QByteArray m_buffer;
    QTimer m_deadline;
    Stage m_stage = Stage::Idle;
    bool m_isInBody = false;
    bool m_keepAlive = true;
    bool m_isFinishing = false;
};

}
