// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/sqlvalue.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Storage {

QVariant toSql(const QDateTime &dateTime)
{
    return dateTime.isValid() ? QVariant(dateTime.toMSecsSinceEpoch() * 1000) : QVariant(QMetaType::fromType<qint64>());
}

QVariant toSql(const std::optional<QDateTime> &dateTime)
{
    return toSql(dateTime.value_or(QDateTime()));
}

QDateTime dateTimeFromSql(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong() / 1000, QTimeZone::UTC);
}

std::optional<qint64> microsecondsFromIso(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6})\d*)?(Z|[+-]\d\d:?\d\d)?$)"_s);
    const auto match = pattern.matchView(text);
    if (!match.hasMatch())
        return {};
    const QString zone = match.capturedLength(3) ? match.captured(3) : u"Z"_s;
    const QDateTime seconds = QDateTime::fromString(match.captured(1) + zone, Qt::ISODate);
    if (!seconds.isValid())
        return {};
    const qint64 fraction = match.captured(2).leftJustified(6, u'0').toLongLong();
    return seconds.toSecsSinceEpoch() * 1'000'000 + fraction;
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QString isoFromMicroseconds(qint64 microseconds)
{
    const qint64 fraction = ((microseconds % 1'000'000) + 1'000'000) % 1'000'000;
    const auto seconds = QDateTime::fromSecsSinceEpoch((microseconds - fraction) / 1'000'000, QTimeZone::UTC);
    return u"%1.%2+00:00"_s.arg(seconds.toString(u"yyyy-MM-ddTHH:mm:ss"_s)).arg(fraction, 6, 10, '0'_L1);
}

QVariant likePattern(const QString &searched)
{
    if (searched.isEmpty())
        return QVariant(QMetaType::fromType<QString>());
    QString escaped = searched;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return QVariant(u'%' + escaped + u'%');
}

}
