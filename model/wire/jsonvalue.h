// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonValue>

#include <optional>

// Single values as the API writes them, and as leniently as it reads them: numbers may come as numeric strings or
// booleans.
namespace Wire {

QString isoText(const QDateTime &date); // UTC, six decimals, "+00:00"
std::optional<QDateTime> dateFromText(
    const QString &text); // without an offset: UTC; finer than milliseconds is cut off

std::optional<double> numberFrom(const QJsonValue &value);
std::optional<int> integerFrom(const QJsonValue &value);
std::optional<bool> booleanFrom(const QJsonValue &value);
bool isAbsent(const QJsonValue &value); // missing or null

// null for nothing
QJsonValue jsonOf(const std::optional<QString> &value);
QJsonValue jsonOf(const std::optional<bool> &value);
QJsonValue jsonOf(const std::optional<int> &value);
QJsonValue jsonOf(const std::optional<QDateTime> &value);

template <typename Id>
QJsonValue idOrNull(const Id &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

template <typename Id>
QJsonValue idOrNull(const std::optional<Id> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue(QJsonValue::Null);
}

}
