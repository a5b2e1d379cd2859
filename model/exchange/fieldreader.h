// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

namespace Exchange {

// Takes the fields of one JSON object with their types checked. A key that is absent or null gives nothing;
// the first key with a wrong value is remembered, so that a reader takes everything and asks once.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object);

    std::optional<QString> text(
        QLatin1StringView key, qsizetype maximumLength); // UTF-16 units; no NUL, no lone surrogate
    std::optional<int> count(QLatin1StringView key); // a whole number, not negative
    std::optional<bool> boolean(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);
    QJsonValue value(QLatin1StringView key); // of any type
    QJsonObject rest() const; // what was not asked for, null values left out

    void fail(const QString &reason); // the first one counts
    const QString &error() const { return m_error; } // empty: all is well

private:
    QJsonObject m_object;
    QSet<QString> m_taken;
    QString m_error;
};

}
