// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/row.h"

#include "model/storage/sqlvalue.h"

namespace Storage {

Row::Row(std::shared_ptr<const Columns> columns, QVariantList values)
    : m_columns(std::move(columns))
    , m_values(std::move(values))
{
}

const QVariant &Row::value(QStringView column) const
{
    const qsizetype index = m_columns->indexOf(column); // there are few, of different lengths: faster than a hash
    if (index < 0)
        qFatal("The statement has no column '%s'", qUtf8Printable(column.toString()));
    return m_values.at(index);
}

bool Row::isNull(QStringView column) const
{
    return value(column).isNull();
}

QString Row::text(QStringView column) const
{
    return value(column).toString();
}

qint64 Row::integer(QStringView column) const
{
    return value(column).toLongLong();
}

double Row::real(QStringView column) const
{
    return value(column).toDouble();
}

bool Row::boolean(QStringView column) const
{
    return value(column).toBool();
}

QDateTime Row::dateTime(QStringView column) const
{
    return dateTimeFromSql(value(column));
}

std::optional<QString> Row::optionalText(QStringView column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<int> Row::optionalCount(QStringView column) const
{
    return isNull(column) ? std::nullopt : std::optional(count(column));
}

std::optional<double> Row::optionalReal(QStringView column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<bool> Row::optionalBoolean(QStringView column) const
{
    return isNull(column) ? std::nullopt : std::optional(boolean(column));
}

std::optional<QDateTime> Row::optionalDateTime(QStringView column) const
{
    return isNull(column) ? std::nullopt : std::optional(dateTime(column));
}

}
