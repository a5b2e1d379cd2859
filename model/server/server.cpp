// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/server.h"

#include "model/server/router.h"

using namespace Qt::StringLiterals;

namespace Server {

namespace {

using Steady = std::chrono::steady_clock;

constexpr qsizetype connectionsPerAddress = 64;

Http::Access accessOf(const Options &options)
{
    Http::Access access{.limits = options.sizes, .timeouts = options.timeouts};
    if (options.limits && !options.behindProxy)
        access.connectionsPerAddress = connectionsPerAddress;
    return access;
}

QByteArray reasonOf(int status)
{
    switch (status) { // statuses are an open set
    case 200:
        return "OK"_ba;
    case 202:
        return "Accepted"_ba;
    case 204:
        return "No Content"_ba;
    case 307:
        return "Temporary Redirect"_ba;
    case 400:
        return "Bad Request"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 408:
        return "Request Timeout"_ba;
    case 411:
        return "Length Required"_ba;
    case 413:
        return "Content Too Large"_ba;
    case 414:
        return "URI Too Long"_ba;
    case 417:
        return "Expectation Failed"_ba;
    case 422:
        return "Unprocessable Content"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 431:
        return "Request Header Fields Too Large"_ba;
    case 451:
        return "Unavailable For Legal Reasons"_ba;
    case 500:
        return "Internal Server Error"_ba;
    case 503:
        return "Service Unavailable"_ba;
    case 505:
        return "HTTP Version Not Supported"_ba;
    default:
        return "Unknown"_ba;
    }
}

QByteArray dateNow()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray headOf(const Reply &reply)
{
    QByteArray head = "HTTP/1.1 "_ba + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\nDate: "_ba
        + dateNow() + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"_ba;
    if (reply.body)
        head += "Content-Type: application/json\r\n"_ba;
    for (const auto &[name, value] : reply.headers)
        head += name + ": "_ba + value + "\r\n"_ba;
    return head;
}

Reply busy()
{
    Reply reply = replyTo({Error::Kind::Unavailable, ErrorCode::DatabaseBusy, u"too many requests are waiting"_s});
    reply.headers.append({"Retry-After"_ba, "1"_ba});
    return reply;
}

// A proxy says at the end of X-Forwarded-For who came to it; what stands before is the word of whoever that was.
QString addressOf(const Http::RawRequest &raw, const QHostAddress &peer, bool behindProxy)
{
    if (!behindProxy)
        return peer.toString();
    const QByteArray forwarded = raw.headers.value("x-forwarded-for"_ba);
    const QHostAddress last(QString::fromLatin1(forwarded.sliced(forwarded.lastIndexOf(',') + 1).trimmed()));
    return last.isNull() ? peer.toString() : last.toString();
}

}

HttpServer::HttpServer(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_listener(accessOf(options), options.tls)
    , m_limits(options.limits ? std::make_shared<RateLimits>() : nullptr)
    , m_workers(std::make_unique<Workers>(
          Workers::Setup{options.database, options.workers, options.clock, {options.openKeys, m_limits}},
          [this](const QList<Answer> &answers) {
              QMetaObject::invokeMethod(this, [this, answers] { deliver(answers); }, Qt::QueuedConnection);
          }))
{
    connect(&m_listener, &Http::Listener::connected, this, &HttpServer::serve);
    connect(&m_listener, &Http::Listener::finished, this, &HttpServer::finished);
}

HttpServer::~HttpServer()
{
    m_workers.reset();
}

Result<void> HttpServer::start()
{
    if (auto started = m_workers->start(); !started)
        return started;
    return m_listener.listen(m_options.address, m_options.port);
}

QUrl HttpServer::url() const
{
    QUrl url;
    url.setScheme(m_options.tls ? u"https"_s : u"http"_s);
    url.setHost(m_options.address.toString());
    url.setPort(m_listener.port());
    return url;
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    QTimer::singleShot(grace, this, [this] {
        m_listener.abort();
        Q_EMIT finished();
    });
    m_listener.finish();
}

void HttpServer::serve(Http::Connection *connection)
{
    connect(connection, &Http::Connection::requested, this,
        [this, connection](const Http::RawRequest &raw) { handle(connection, raw); });
    connect(connection, &Http::Connection::refused, this, [this, connection](const Http::Refused &refused) {
        m_metrics.count({}, refused.status, {});
        send(connection, refusal(refused.status, QString::fromLatin1(refused.why)));
    });
}

void HttpServer::handle(Http::Connection *connection, const Http::RawRequest &raw)
{
    const auto since = Steady::now();
    const QString address = addressOf(raw, connection->peer(), m_options.behindProxy);
    if (m_limits) {
        if (const auto wait = m_limits->addresses.take(address, m_options.clock->now())) {
            m_metrics.count({}, 429, {});
            send(connection, tooManyRequests(*wait));
            return;
        }
    }
    auto request = route(raw);
    if (!request) {
        m_metrics.count({}, request.error().status, Steady::now() - since);
        send(connection, request.error());
        return;
    }
    request->address = address;
    const quint64 id = ++m_lastId;
    m_pending.insert(id, {connection, request->endpoint, since});
    if (m_workers->post({id, *std::move(request)}))
        return;
    const Pending pending = m_pending.take(id);
    m_metrics.count(pending.endpoint, 503, {});
    send(connection, busy());
}

void HttpServer::deliver(const QList<Answer> &answers)
{
    for (const Answer &answer : answers) {
        const Pending pending = m_pending.take(answer.id);
        Reply reply = answer.reply;
        if (pending.endpoint == Wire::Endpoint::Metrics && reply.status == 200)
            reply.text += m_metrics.text();
        m_metrics.count(pending.endpoint, reply.status, Steady::now() - pending.since);
        if (reply.delay > std::chrono::milliseconds(0))
            QTimer::singleShot(
                reply.delay, this, [this, connection = pending.connection, reply] { send(connection, reply); });
        else
            send(pending.connection, reply);
    }
}

void HttpServer::send(Http::Connection *connection, const Reply &reply)
{
    if (connection) // it may have ended
        connection->answer(headOf(reply), bytesOf(reply));
}

}
