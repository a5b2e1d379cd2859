// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/wire/jsonvalue.h"

#include <QJsonObject>

#include <optional>

namespace Wire {

// Reads the members of one object into a value. The first thing that is wrong is kept and said, with the object's name;
// what could not be read is a default. Ends with result(), so that a decoder reads top to bottom without a branch per
// member.
class JsonReader
{
public:
    // place: of the object in what came in, for Error::where.
    JsonReader(const QJsonObject &json, const QString &subject, const QStringList &place = {});

    // Required: missing and null are wrong.
    QString text(QLatin1StringView key);
    bool boolean(QLatin1StringView key);
    int integer(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);

    // Optional: missing and null give the fallback; what is there must be right.
    QString text(QLatin1StringView key, const QString &fallback);
    bool boolean(QLatin1StringView key, bool fallback);
    int integer(QLatin1StringView key, int fallback);
    int integerBetween(QLatin1StringView key, int fallback, int minimum, int maximum);
    std::optional<QString> optionalText(QLatin1StringView key);
    std::optional<bool> optionalBoolean(QLatin1StringView key);
    std::optional<int> optionalInteger(QLatin1StringView key);
    std::optional<QDateTime> optionalDate(QLatin1StringView key);

    template <typename Id>
    Id id(QLatin1StringView key)
    {
        const Id id = Id::fromString(text(key));
        if (id.isNull())
            fail(key, QStringLiteral("is no UUID"));
        return id;
    }

    template <typename Id>
    std::optional<Id> optionalId(QLatin1StringView key)
    {
        return isAbsent(m_json.value(key)) ? std::nullopt : std::optional(id<Id>(key));
    }

    // The value of a closed set, through its …FromString function.
    template <typename FromString>
    auto named(QLatin1StringView key, FromString fromString)
    {
        const QString name = text(key);
        const auto value = fromString(name);
        if (!value)
            fail(key, QStringLiteral("has the unknown value ") + name);
        using Value = typename std::decay_t<decltype(value)>::value_type;
        return value.value_or(Value());
    }

    // What another decoder made of a member.
    template <typename T>
    T take(QLatin1StringView key, Result<T> decoded)
    {
        if (decoded)
            return *std::move(decoded);
        Error error = decoded.error();
        error.where = m_place + QStringList{key} + error.where;
        fail(error);
        return T();
    }

    bool has(QLatin1StringView key) const; // neither missing nor null
    void fail(QLatin1StringView key, const QString &complaint);
    void fail(const Error &error);

    template <typename T>
    Result<T> result(T value) const
    {
        if (m_error)
            return std::unexpected(*m_error);
        return value;
    }

private:
    QJsonObject m_json;
    QString m_subject;
    QStringList m_place;
    std::optional<Error> m_error;
};

}
