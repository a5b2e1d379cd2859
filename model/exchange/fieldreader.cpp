// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/fieldreader.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Exchange {

FieldReader::FieldReader(const QJsonObject &object)
    : m_object(object)
{
}

void FieldReader::fail(const QString &reason)
{
    if (m_error.isEmpty())
        m_error = reason;
}

QJsonValue FieldReader::value(QLatin1StringView key)
{
    m_taken.insert(key);
    return m_object.value(key);
}

std::optional<QString> FieldReader::text(QLatin1StringView key, qsizetype maximumLength)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    if (!found.isString()) {
        fail(u"%1 is not a text"_s.arg(key));
        return {};
    }
    const QString text = found.toString();
    if (text.size() > maximumLength)
        fail(u"%1 has %2 characters, more than the %3 that are taken"_s.arg(key).arg(text.size()).arg(maximumLength));
    else if (!text.isValidUtf16() || text.contains(QChar::Null))
        fail(u"%1 holds characters that are no text (NUL or half a surrogate pair)"_s.arg(key));
    return text;
}

std::optional<int> FieldReader::count(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    const double number = found.toDouble(-1);
    if (number < 0 || number > std::numeric_limits<int>::max() || number != double(int(number))) {
        fail(u"%1 is not a count"_s.arg(key));
        return {};
    }
    return int(number);
}

std::optional<bool> FieldReader::boolean(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    if (!found.isBool())
        fail(u"%1 is neither true nor false"_s.arg(key));
    return found.toBool();
}

QJsonObject FieldReader::object(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isNull() && !found.isObject())
        fail(u"%1 is not an object"_s.arg(key));
    return found.toObject();
}

QJsonObject FieldReader::rest() const
{
    QJsonObject rest;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_taken.contains(it.key()) && !it->isNull())
            rest.insert(it.key(), *it);
    }
    return rest;
}

}
