// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/reply.h"

#include "model/wire/errorcodec.h"
#include "model/wire/keys.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Server {

Reply withBody(const QJsonValue &body, int status)
{
    return {.status = status, .body = body};
}

Reply withoutBody(int status)
{
    return {.status = status};
}

Reply refusal(int status, const QString &detail)
{
    return {.status = status, .body = QJsonObject{{Wire::Key::detail, detail}}};
}

// Details of storage name files and statements: they are for the log, not for whoever asks.
Reply replyTo(const Error &error)
{
    if (error.kind == Error::Kind::Storage)
        return withBody(Wire::toJson({error.kind, ErrorCode::Generic, u"INTERNAL_SERVER_ERROR"_s}), 500);
    return withBody(Wire::toJson(error), Wire::httpStatus(error));
}

Reply tooManyRequests(std::chrono::seconds wait)
{
    Reply reply = replyTo({Error::Kind::Unavailable, ErrorCode::TooManyRequests,
        u"Too many requests. Try again in %1 seconds."_s.arg(wait.count())});
    reply.headers.append({"Retry-After"_ba, QByteArray::number(qint64(wait.count()))});
    return reply;
}

QByteArray bytesOf(const Reply &reply)
{
    if (!reply.body)
        return reply.text;
    if (reply.body->isObject())
        return QJsonDocument(reply.body->toObject()).toJson(QJsonDocument::Compact);
    if (reply.body->isArray())
        return QJsonDocument(reply.body->toArray()).toJson(QJsonDocument::Compact);
    // QJsonDocument writes no single values.
    return QJsonDocument(QJsonArray{*reply.body}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

}
