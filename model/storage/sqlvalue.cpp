// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/sqlvalue.h"

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

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
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
