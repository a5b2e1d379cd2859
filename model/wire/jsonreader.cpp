// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/jsonreader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Wire {

JsonReader::JsonReader(const QJsonObject &json, const QString &subject, const QStringList &place)
    : m_json(json)
    , m_subject(subject)
    , m_place(place)
{
}

QString JsonReader::text(QLatin1StringView key)
{
    if (!m_json.value(key).isString())
        fail(key, u"is not a text"_s);
    return m_json.value(key).toString();
}

bool JsonReader::boolean(QLatin1StringView key)
{
    const auto value = booleanFrom(m_json.value(key));
    if (!value)
        fail(key, u"is neither true nor false"_s);
    return value.value_or(false);
}

int JsonReader::integer(QLatin1StringView key)
{
    const auto value = integerFrom(m_json.value(key));
    if (!value)
        fail(key, u"is not a whole number"_s);
    return value.value_or(0);
}

QJsonArray JsonReader::array(QLatin1StringView key)
{
    if (!m_json.value(key).isArray())
        fail(key, u"is not a list"_s);
    return m_json.value(key).toArray();
}

QJsonObject JsonReader::object(QLatin1StringView key)
{
    const QJsonValue value = m_json.value(key);
    const bool isEmptyList = value.isArray() && value.toArray().isEmpty(); // how some clients write an empty map
    if (!value.isObject() && !isEmptyList)
        fail(key, u"is not an object"_s);
    return value.toObject();
}

QString JsonReader::text(QLatin1StringView key, const QString &fallback)
{
    return has(key) ? text(key) : fallback;
}

bool JsonReader::boolean(QLatin1StringView key, bool fallback)
{
    return has(key) ? boolean(key) : fallback;
}

int JsonReader::integer(QLatin1StringView key, int fallback)
{
    return has(key) ? integer(key) : fallback;
}

int JsonReader::integerBetween(QLatin1StringView key, int fallback, int minimum, int maximum)
{
    const int value = integer(key, fallback);
    if (value < minimum || value > maximum)
        fail(key, u"is not in %1 … %2"_s.arg(minimum).arg(maximum));
    return value;
}

std::optional<QString> JsonReader::optionalText(QLatin1StringView key)
{
    return has(key) ? std::optional(text(key)) : std::nullopt;
}

std::optional<bool> JsonReader::optionalBoolean(QLatin1StringView key)
{
    return has(key) ? std::optional(boolean(key)) : std::nullopt;
}

std::optional<int> JsonReader::optionalInteger(QLatin1StringView key)
{
    return has(key) ? std::optional(integer(key)) : std::nullopt;
}

std::optional<QDateTime> JsonReader::optionalDate(QLatin1StringView key)
{
    if (!has(key))
        return {};
    auto date = dateFromText(text(key));
    if (!date)
        fail(key, u"is not a date"_s);
    return date;
}

bool JsonReader::has(QLatin1StringView key) const
{
    return !isAbsent(m_json.value(key));
}

void JsonReader::fail(QLatin1StringView key, const QString &complaint)
{
    const bool isMissing = !m_json.contains(key);
    const QString what = isMissing ? u"is missing"_s : complaint;
    fail(Error{Error::Kind::Invalid, isMissing ? ErrorCode::ValueMissing : ErrorCode::ValueInvalid,
        m_subject + ": "_L1 + key + u' ' + what, m_place + QStringList{key}});
}

void JsonReader::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

}
