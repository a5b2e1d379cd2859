// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

// An identifier that cannot be mistaken for that of another aggregate. Text form: canonical lower case, no braces.
// Order is the unsigned 128-bit order of the bytes, which is also the order of the text.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &value)
        : m_value(value)
    {
    }
    static Id create() { return Id(QUuid::createUuid()); }
    // Null when the text is no UUID.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_value.isNull(); }
    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }
    QUuid uuid() const { return m_value; }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &left, const Id &right)
    {
        return left.m_value.toRfc4122() < right.m_value.toRfc4122();
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

using MessageId = Id<struct MessageIdTag>;
using TreeId = MessageId; // a tree has the id of its root message
using TaskId = Id<struct TaskIdTag>;
using UserId = Id<struct UserIdTag>;
using OutboxEntryId = Id<struct OutboxEntryIdTag>;
