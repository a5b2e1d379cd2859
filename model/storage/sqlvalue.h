// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QDateTime>
#include <QVariant>

#include <optional>

// The one place that knows how values are stored: ids as canonical text, dates as UTC microseconds since 1970. Qt keeps
// milliseconds, so a date that came with microseconds is stored from its text (IsoDate::microseconds).
namespace Storage {

QVariant toSql(const QDateTime &dateTime); // null when invalid
QVariant toSql(const std::optional<QDateTime> &dateTime);
QDateTime dateTimeFromSql(const QVariant &value);

// For LIKE … ESCAPE '\': anything that contains the text. Null when it is empty.
QVariant likePattern(const QString &searched);
QVariant textOrNull(const QString &text); // null when empty

template <typename Tag>
QVariant toSql(const Id<Tag> &id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<QString>()) : QVariant(id.toString());
}

template <typename Tag>
QVariant toSql(const std::optional<Id<Tag>> &id)
{
    return id ? toSql(*id) : QVariant(QMetaType::fromType<QString>());
}

template <typename Value>
QVariant toSql(const std::optional<Value> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant(QMetaType::fromType<Value>());
}

}
