// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/transport.h"

#include "model/backend/http/onceonlybody.h"

#include <QHttp1Configuration>
#include <QHttpHeaders>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Http {

namespace {

constexpr auto tooLarge = "canopyTooLarge";

// The parameters of the path come from the server and from people: none may add a segment, a query or dots.
bool isSafe(const Call &call)
{
    return std::ranges::none_of(call.path, [](const auto &parameter) {
        return parameter.second.isEmpty() || parameter.second == "."_L1 || parameter.second == ".."_L1;
    });
}

QString pathOf(const Call &call)
{
    QString path = Wire::pathOf(call.row);
    for (const auto &[name, value] : call.path)
        path.replace(u'{' + name + u'}', QString::fromLatin1(QUrl::toPercentEncoding(value)));
    Q_ASSERT(!path.contains(u'{'));
    return path;
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

QString actingUserText(const UserIdentity &user)
{
    return toString(user.authMethod) + u':' + user.username;
}

QUrlQuery queryOf(const Call &call)
{
    QUrlQuery query;
    for (const auto &[name, value] : call.query) // a plus would be read as a space
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    // Headers are Latin-1 to the original.
    if (call.actingUser && !isAscii(call.actingUser->username))
        query.addQueryItem(
            u"oasst_user"_s, QString::fromLatin1(QUrl::toPercentEncoding(actingUserText(*call.actingUser))));
    return query;
}

bool isReading(const Call &call)
{
    return call.row.method == Wire::Method::Get;
}

QByteArray headerOf(const QNetworkReply &reply, QByteArrayView name)
{
    return reply.headers().value(name).toByteArray();
}

// Errors that Qt makes of a status tell nothing new; the others mean that the answer is not whole. Of 307 and 308 it
// makes that the body cannot be sent again, which nobody wants.
bool isOfStatus(QNetworkReply::NetworkError error, int status)
{
    if (status >= 300 && status < 400)
        return true;
    if (status == 400 && error == QNetworkReply::ProtocolInvalidOperationError)
        return true;
    const bool isContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError
        && error != QNetworkReply::ContentReSendError;
    const bool isServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return error == QNetworkReply::NoError || isContent || isServer;
}

RawAnswer rawAnswerOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return {
        .status = status,
        .isComplete = isOfStatus(reply.error(), status),
        .contentType = headerOf(reply, "content-type"),
        .retryAfter = headerOf(reply, "retry-after"),
        .date = headerOf(reply, "date"),
        .replayed = headerOf(reply, "idempotent-replayed"),
        .body = reply.isOpen() ? reply.readAll() : QByteArray(), // an aborted one is closed
    };
}

Error unreachable(const QNetworkReply &reply)
{
    if (reply.property(tooLarge).toBool())
        return {Error::Kind::Unreachable, ErrorCode::AnswerTooLarge, u"the answer is larger than is taken"_s};
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {Error::Kind::Unreachable, ErrorCode::CertificateRefused, u"the certificate is not trusted"_s};
    return {Error::Kind::Unreachable, ErrorCode::Generic,
        u"no answer (network error %1)"_s.arg(int(reply.error()))}; // Qt's own words repeat the address
}

struct UntilFinished
{
    QNetworkReply *reply;

    bool await_ready() const { return reply->isFinished(); }
    void await_suspend(std::coroutine_handle<> awaiting)
    {
        QObject::connect(reply, &QNetworkReply::finished, reply, [awaiting] { awaiting.resume(); });
    }
    void await_resume() const { }
};

void limitSize(QNetworkReply *reply)
{
    const auto check = [reply] {
        const qint64 announced = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (std::max(announced, reply->bytesAvailable()) <= Transport::maximumAnswer)
            return;
        reply->setProperty(tooLarge, true);
        reply->abort();
    };
    QObject::connect(reply, &QNetworkReply::metaDataChanged, reply, check);
    QObject::connect(reply, &QIODevice::readyRead, reply, check);
}

}

Transport::Transport(const ServerAddress &address, const Credentials &credentials, const Patience &patience)
    : m_address(address)
    , m_credentials(credentials)
    , m_patience(patience)
{
}

Transport::~Transport() = default;

void Transport::abort()
{
    m_isAborted = true;
    const auto underWay = std::exchange(m_underWay, {});
    for (const auto &reply : underWay) {
        if (reply)
            reply->abort();
    }
}

QNetworkRequest Transport::requestFor(const Call &call) const
{
    QNetworkRequest request(m_address.url(pathOf(call), queryOf(call)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(m_patience.silence);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    if (call.row.level != Wire::Level::None) {
        if (!m_credentials.apiKey.isEmpty())
            request.setRawHeader("X-API-Key"_ba, m_credentials.apiKey.toUtf8());
        if (!m_credentials.token.isEmpty())
            request.setRawHeader("Authorization"_ba, "Bearer "_ba + m_credentials.token.toUtf8());
    }
    if (call.actingUser && isAscii(call.actingUser->username))
        request.setRawHeader("X-OASST-USER"_ba, actingUserText(*call.actingUser).toLatin1());
    return request;
}

QNetworkReply *Transport::start(const Call &call)
{
    QNetworkAccessManager &manager = isReading(call) ? m_reading : m_writing;
    QNetworkRequest request = requestFor(call);
    QNetworkReply *reply = nullptr;
    if (isReading(call)) {
        reply = manager.get(request);
    } else {
        const QByteArray bytes = call.body ? QJsonDocument(*call.body).toJson(QJsonDocument::Compact) : QByteArray();
        auto body = std::make_unique<OnceOnlyBody>(bytes);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        request.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
        reply =
            call.row.method == Wire::Method::Put ? manager.put(request, body.get()) : manager.post(request, body.get());
        body.release()->setParent(reply);
    }
    limitSize(reply);
    QTimer::singleShot(m_patience.whole, reply, &QNetworkReply::abort);
    m_underWay.removeIf([](const QPointer<QNetworkReply> &other) { return !other || other->isFinished(); });
    m_underWay.append(reply);
    return reply;
}

Async<Answer> send(std::shared_ptr<Transport> transport, Call call)
{
    if (transport->m_isAborted)
        co_return std::unexpected(Error{Error::Kind::Unreachable, ErrorCode::Generic, u"the connection was ended"_s});
    if (!isSafe(call)) {
        co_return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::ValueInvalid, u"a name that no address can hold"_s});
    }
    if (!transport->m_pause.hasExpired()) {
        co_return std::unexpected(
            Error{Error::Kind::Unavailable, ErrorCode::TooManyRequests, u"the server asked for a pause"_s});
    }
    const std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> reply(transport->start(call));
    co_await UntilFinished{reply.get()};
    const RawAnswer raw = rawAnswerOf(*reply);
    if (const auto pause = pauseWantedBy(raw))
        transport->m_pause.setRemainingTime(*pause);
    if (raw.status == 0 || !raw.isComplete)
        co_return std::unexpected(unreachable(*reply));
    co_return answerFrom(raw, call.expected);
}

}
