// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/isodate.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

std::optional<qint64> IsoDate::microseconds(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:\.(\d{1,6})\d*)?(Z|[+-]\d\d:?\d\d)?$)"_s);
    const auto match = pattern.matchView(text);
    if (!match.hasMatch())
        return {};
    const QString zone = match.capturedLength(3) ? match.captured(3) : u"Z"_s;
    const QString second = match.captured(1).replace(u' ', u'T');
    const QDateTime seconds = QDateTime::fromString(second + zone, Qt::ISODate);
    if (!seconds.isValid())
        return {};
    const qint64 fraction = match.captured(2).leftJustified(6, u'0').toLongLong();
    return seconds.toSecsSinceEpoch() * 1'000'000 + fraction;
}

QString IsoDate::text(qint64 microseconds)
{
    const qint64 fraction = ((microseconds % 1'000'000) + 1'000'000) % 1'000'000;
    const auto seconds = QDateTime::fromSecsSinceEpoch((microseconds - fraction) / 1'000'000, QTimeZone::UTC);
    return u"%1.%2+00:00"_s.arg(seconds.toString(u"yyyy-MM-ddTHH:mm:ss"_s)).arg(fraction, 6, 10, '0'_L1);
}
