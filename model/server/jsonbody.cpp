// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/jsonbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Server {

namespace {

std::unexpected<Error> wrong(const QString &why)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::ValueInvalid, why, {u"body"_s}});
}

// Before it is parsed, so that nothing recurses over what somebody nested.
bool isTooDeep(QByteArrayView json)
{
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (isInText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInText = false;
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maximumDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isStorableText(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

bool isStorable(const QJsonValue &value)
{
    if (value.isString())
        return isStorableText(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::all_of(array, [](const QJsonValue &element) { return isStorable(element); });
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isStorableText(it.key()) || !isStorable(it.value()))
            return false;
    }
    return true;
}

}

Result<QJsonValue> jsonOf(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (!QUtf8StringView(body).isValidUtf8())
        return wrong(u"the body is no UTF-8"_s);
    if (isTooDeep(body))
        return wrong(u"the body is nested too deeply"_s);
    QJsonParseError error;
    const QJsonArray one = QJsonDocument::fromJson('[' + body + ']', &error).array(); // takes single values, too
    if (error.error != QJsonParseError::NoError)
        return wrong(u"the body is no JSON: %1 at %2"_s.arg(error.errorString()).arg(error.offset - 1));
    if (one.size() != 1)
        return wrong(u"the body is not one JSON value"_s);
    const bool mayHoldOne = body.contains("\\u"_ba) || body.contains('\0');
    if (mayHoldOne && !isStorable(one.at(0)))
        return wrong(u"a text holds a lone surrogate or a NUL"_s);
    return one.at(0);
}

}
