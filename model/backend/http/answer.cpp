// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/answer.h"

#include "model/wire/errorcodec.h"
#include "model/wire/jsonvalue.h"
#include "model/wire/keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Http {

namespace {

constexpr std::chrono::seconds longestPause = std::chrono::minutes(15);

std::unexpected<Error> unknown(ErrorCode code, const QString &why)
{
    return std::unexpected(Error{Error::Kind::Unreachable, code, why});
}

bool isJson(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().compare("application/json", Qt::CaseInsensitive) == 0;
}

// Any single JSON value and nothing after it; undefined for everything else.
QJsonValue parsed(const QByteArray &body)
{
    if (!QUtf8StringView(body).isValidUtf8())
        return QJsonValue(QJsonValue::Undefined);
    QJsonParseError error;
    const QJsonArray one = QJsonDocument::fromJson('[' + body + ']', &error).array();
    const bool isOne = error.error == QJsonParseError::NoError && one.size() == 1;
    return isOne ? one.at(0) : QJsonValue(QJsonValue::Undefined);
}

std::optional<QDateTime> httpDate(const QByteArray &text)
{
    // QDateTime's own reading of RFC 2822 knows no "GMT".
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::UTC);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

// The API's own words: {"error_code", …}, or the framework's {"detail": …}.
bool isOfTheApi(const QJsonObject &body)
{
    return Wire::integerFrom(body.value(Wire::Key::errorCode)).has_value() || body.contains(Wire::Key::detail);
}

Error refusal(const RawAnswer &raw)
{
    const QJsonObject body = isJson(raw.contentType) ? parsed(raw.body).toObject() : QJsonObject();
    if (isOfTheApi(body))
        return Wire::errorFromJson(raw.status, body);
    const QString what = u"HTTP status %1 without the API's words"_s.arg(raw.status);
    if (raw.status == 429) // of a proxy before the server: it was not let through
        return {Error::Kind::Unavailable, ErrorCode::TooManyRequests, what};
    return {Error::Kind::Unreachable, raw.status >= 500 ? ErrorCode::Generic : ErrorCode::NotAServer, what};
}

}

Result<Answer> answerFrom(const RawAnswer &raw, Expected expected)
{
    if (raw.status == 0)
        return unknown(ErrorCode::Generic, u"no answer"_s);
    if (!raw.isComplete)
        return unknown(ErrorCode::Generic, u"the answer broke off (HTTP status %1)"_s.arg(raw.status));
    if (raw.status >= 400)
        return std::unexpected(refusal(raw));
    if (raw.status >= 300 || raw.status < 200) {
        return unknown(
            ErrorCode::ServerMoved, u"it sends elsewhere (HTTP status %1), which is not followed"_s.arg(raw.status));
    }

    Answer answer{QJsonValue(QJsonValue::Undefined), httpDate(raw.date), raw.replayed == "true"_ba};
    if (expected == Expected::Nothing) {
        if (raw.status != 204)
            return unknown(ErrorCode::NotAServer, u"something else answered (HTTP status %1)"_s.arg(raw.status));
        return answer;
    }
    if (!isJson(raw.contentType))
        return unknown(ErrorCode::NotAServer, u"something else answered: no JSON"_s);
    answer.body = parsed(raw.body);
    if (answer.body.isUndefined())
        return unknown(ErrorCode::Generic, u"the answer is damaged, or broke off"_s);
    return answer;
}

std::optional<std::chrono::seconds> pauseWantedBy(const RawAnswer &raw)
{
    static const QRegularExpression seconds(u"(\\d{1,6})\\s*s(ec|\\b)"_s, QRegularExpression::CaseInsensitiveOption);
    if (raw.status != 429 && raw.status != 503)
        return {};
    bool isNumber = false;
    auto wait = raw.retryAfter.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const auto until = httpDate(raw.retryAfter.trimmed());
        const auto now = httpDate(raw.date);
        const auto match = seconds.match(QString::fromUtf8(raw.status == 429 ? raw.body : QByteArray()));
        if (until && now)
            wait = now->secsTo(*until);
        else if (match.hasMatch())
            wait = match.captured(1).toLongLong();
        else
            return {};
    }
    return std::clamp(std::chrono::seconds(wait), std::chrono::seconds(0), longestPause);
}

}
