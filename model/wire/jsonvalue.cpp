// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/jsonvalue.h"

#include <QTimeZone>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

QString Wire::isoText(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + "000+00:00"_L1;
}

std::optional<QDateTime> Wire::dateFromText(const QString &text)
{
    QDateTime date = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!date.isValid())
        return {};
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeZone(QTimeZone::UTC);
    return date.toUTC();
}

std::optional<double> Wire::numberFrom(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    if (value.isString()) {
        bool isNumber = false;
        const double number = value.toString().toDouble(&isNumber);
        if (isNumber && std::isfinite(number))
            return number;
    }
    return {};
}

std::optional<int> Wire::integerFrom(const QJsonValue &value)
{
    const auto number = numberFrom(value);
    if (!number || *number != std::trunc(*number) || std::abs(*number) > std::numeric_limits<int>::max())
        return {};
    return int(*number);
}

std::optional<bool> Wire::booleanFrom(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (const auto number = numberFrom(value); number == 0 || number == 1)
        return *number == 1;
    const QString word = value.toString().toLower();
    if (QStringList{u"true"_s, u"t"_s, u"yes"_s, u"y"_s, u"on"_s}.contains(word))
        return true;
    if (QStringList{u"false"_s, u"f"_s, u"no"_s, u"n"_s, u"off"_s}.contains(word))
        return false;
    return {};
}

bool Wire::isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

QJsonValue Wire::jsonOf(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue Wire::jsonOf(const std::optional<bool> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue Wire::jsonOf(const std::optional<int> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue Wire::jsonOf(const std::optional<QDateTime> &value)
{
    return value ? QJsonValue(isoText(*value)) : QJsonValue(QJsonValue::Null);
}
