// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/http/requestparser.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Server::Http {

namespace {

constexpr QByteArrayView endOfHead("\r\n\r\n");
constexpr QByteArrayView endOfLine("\r\n");
constexpr qsizetype maximumLengthDigits = 18; // fits a qsizetype

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

// Bytes above 0x7f are let through: what they mean is for the header's reader.
bool isFieldCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

// Two of these would be understood differently by different readers.
bool isSingle(const QByteArray &name)
{
    return name == "content-length" || name == "host" || name == "authorization" || name == "x-api-key"
        || name == "x-oasst-user" || name == "content-type" || name == "expect" || name == "transfer-encoding";
}

}

RequestParser::State RequestParser::refuse(int status, const QByteArray &why)
{
    m_refused = {status, why};
    return m_state = State::Refused;
}

bool RequestParser::fail(int status, const QByteArray &why)
{
    refuse(status, why);
    return false;
}

RequestParser::State RequestParser::read(QByteArray &buffer)
{
    if (m_state == State::Head)
        readHead(buffer);
    if (m_state == State::Body)
        readBody(buffer);
    return m_state;
}

RequestParser::State RequestParser::readHead(QByteArray &buffer)
{
    while (buffer.startsWith(endOfLine)) { // left over from the request before; it may have come in two pieces
        buffer.remove(0, endOfLine.size());
        m_searched = 0;
    }
    const qsizetype end = buffer.indexOf(endOfHead, std::max<qsizetype>(0, m_searched - endOfHead.size()));
    if (end < 0) {
        m_searched = buffer.size();
        if (buffer.size() <= m_limits.head)
            return m_state;
        return buffer.first(m_limits.target + 1).contains("\r\n"_ba) ? refuse(431, "the headers are too long"_ba)
                                                                     : refuse(414, "the address is too long"_ba);
    }
    if (end > m_limits.head)
        return refuse(431, "the headers are too long"_ba);
    const QByteArray head = buffer.first(end);
    buffer.remove(0, end + endOfHead.size());
    m_searched = 0;

    m_request = {};
    qsizetype lines = 0;
    for (qsizetype from = 0; from <= head.size(); ++lines) {
        const qsizetype to = head.indexOf(endOfLine, from);
        const QByteArray line = head.sliced(from, (to < 0 ? head.size() : to) - from);
        if (lines > m_limits.headers)
            return refuse(431, "there are too many headers"_ba);
        if (lines == 0 ? !readRequestLine(line) : !readHeader(line))
            return m_state;
        from = to < 0 ? head.size() + 1 : to + endOfLine.size();
    }
    if (!m_isVersion10 && !m_request.headers.contains("host"_ba))
        return refuse(400, "there is no Host header"_ba);
    if (readLength() && readConnection())
        m_state = State::Body;
    return m_state;
}

bool RequestParser::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || !parts.at(2).startsWith("HTTP/"_ba))
        return fail(400, "the request line is malformed"_ba);
    if (parts.at(1).size() > m_limits.target)
        return fail(414, "the address is too long"_ba);
    if (!parts.at(1).startsWith('/') || !std::ranges::all_of(parts.at(1), isVisible))
        return fail(400, "the address is malformed"_ba);
    m_isVersion10 = parts.at(2) == "HTTP/1.0";
    if (!m_isVersion10 && parts.at(2) != "HTTP/1.1")
        return fail(505, "HTTP/1.1 is spoken here"_ba);
    m_request.method = parts.at(0);
    m_request.target = parts.at(1);
    return true;
}

bool RequestParser::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon))) // folded lines begin with a space
        return fail(400, "a header is malformed"_ba);
    const QByteArray name = line.first(colon).toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (!std::ranges::all_of(value, isFieldCharacter))
        return fail(400, "a header holds control characters"_ba);
    const auto known = m_request.headers.find(name);
    if (known == m_request.headers.end()) {
        m_request.headers.insert(name, value);
        return true;
    }
    if (isSingle(name))
        return fail(400, "the header "_ba + name + " stands there twice"_ba);
    *known += ", "_ba + value;
    return true;
}

bool RequestParser::readLength()
{
    m_bodyLength = 0;
    const bool hasLength = m_request.headers.contains("content-length"_ba);
    if (m_request.headers.contains("transfer-encoding"_ba)) {
        return hasLength ? fail(400, "Content-Length and Transfer-Encoding exclude each other"_ba)
                         : fail(411, "a body is sent with its Content-Length"_ba);
    }
    if (!hasLength)
        return true;
    const QByteArray length = m_request.headers.value("content-length"_ba);
    const bool isNumber = !length.isEmpty() && std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return fail(400, "Content-Length is no number"_ba);
    m_bodyLength = length.size() > maximumLengthDigits ? m_limits.body + 1 : qsizetype(length.toLongLong());
    if (m_bodyLength > m_limits.body)
        return fail(413, "the body is too long"_ba);
    return true;
}

bool RequestParser::readConnection()
{
    const QByteArray connection = m_request.headers.value("connection"_ba).toLower();
    m_request.keepAlive = m_isVersion10 ? connection.contains("keep-alive"_ba) : !connection.contains("close"_ba);
    const QByteArray expected = m_request.headers.value("expect"_ba).toLower();
    if (!expected.isEmpty() && expected != "100-continue")
        return fail(417, "nothing but 100-continue can be expected"_ba);
    return true;
}

RequestParser::State RequestParser::readBody(QByteArray &buffer)
{
    if (buffer.size() < m_bodyLength)
        return m_state;
    m_request.body = buffer.first(m_bodyLength);
    buffer.remove(0, m_bodyLength);
    return m_state = State::Complete;
}

bool RequestParser::expectsContinue() const
{
    return m_state == State::Body && m_request.headers.contains("expect"_ba);
}

RawRequest RequestParser::take()
{
    Q_ASSERT(m_state == State::Complete);
    m_state = State::Head;
    return std::exchange(m_request, {});
}

}
