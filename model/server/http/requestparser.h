// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

namespace Server::Http {

struct Limits
{
    qsizetype target = 8 * 1024; // bytes, as all here
    qsizetype head = 32 * 1024; // request line and headers
    qsizetype body = 64 * 1024;
    qsizetype headers = 100; // lines
};

struct RawRequest
{
    QByteArray method;
    QByteArray target; // path and query, as sent
    QHash<QByteArray, QByteArray> headers; // names in lower case; of one that is repeated the values, with ", " between
    QByteArray body;
    bool keepAlive = true;

    friend bool operator==(const RawRequest &, const RawRequest &) = default;
};

struct Refused
{
    int status = 400;
    QByteArray why;
};

// Takes HTTP/1.1 and 1.0 requests out of the bytes of a connection (RFC 9112), and refuses what two readers could
// understand differently: more than one Content-Length, or one that is not plain digits, any Transfer-Encoding, folded
// headers, spaces before a colon, bare carriage returns and line feeds, no Host or two of them. Never holds more than
// the limits allow. No sockets, no clock.
class RequestParser
{
public:
    enum class State { Head, Body, Complete, Refused };

    explicit RequestParser(const Limits &limits = {})
        : m_limits(limits)
    {
    }

    // Takes what belongs to the request off the front of the buffer. After Refused nothing more is understood.
    State read(QByteArray &buffer);
    State state() const { return m_state; }
    bool expectsContinue() const; // the sender waits for "100 Continue" before the body

    RawRequest take(); // when Complete; the next one begins
    const Refused &refused() const { return m_refused; }

private:
    State refuse(int status, const QByteArray &why);
    bool fail(int status, const QByteArray &why); // refuses; always false
    State readHead(QByteArray &buffer);
    State readBody(QByteArray &buffer);
    bool readRequestLine(const QByteArray &line);
    bool readHeader(const QByteArray &line);
    bool readLength();
    bool readConnection();

    Limits m_limits;
    State m_state = State::Head;
    qsizetype m_searched = 0; // of the buffer, for the end of the head
    qsizetype m_bodyLength = 0;
    bool m_isVersion10 = false;
    RawRequest m_request;
    Refused m_refused;
};

}
