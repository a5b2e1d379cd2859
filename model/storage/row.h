// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QDateTime>
#include <QVariant>

#include <memory>
#include <optional>

namespace Storage {

using Columns = QList<QString>; // their names

// One row of an answer, detached from the query. A column that the statement does not name is a programming error;
// of two columns of one name the first is meant.
class Row
{
public:
    Row(std::shared_ptr<const Columns> columns, QVariantList values);

    bool isNull(QStringView column) const;
    QString text(QStringView column) const; // empty for null
    qint64 integer(QStringView column) const;
    int count(QStringView column) const { return int(integer(column)); }
    double real(QStringView column) const;
    bool boolean(QStringView column) const;
    QDateTime dateTime(QStringView column) const; // UTC; stored as microseconds since 1970

    std::optional<QString> optionalText(QStringView column) const;
    std::optional<int> optionalCount(QStringView column) const;
    std::optional<double> optionalReal(QStringView column) const;
    std::optional<bool> optionalBoolean(QStringView column) const;
    std::optional<QDateTime> optionalDateTime(QStringView column) const;

    template <typename Identifier>
    Identifier id(QStringView column) const
    {
        return Identifier::fromString(text(column));
    }
    template <typename Identifier>
    std::optional<Identifier> optionalId(QStringView column) const
    {
        return isNull(column) ? std::nullopt : std::optional(id<Identifier>(column));
    }

private:
    const QVariant &value(QStringView column) const;

    std::shared_ptr<const Columns> m_columns;
    QVariantList m_values;
};

}
