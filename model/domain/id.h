// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QUuid>

#include <cstring>

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
        const auto leftBytes = left.m_value.toBytes();
        const auto rightBytes = right.m_value.toBytes();
        return std::memcmp(&leftBytes, &rightBytes, sizeof leftBytes) < 0;
    }
    // Seeded over all bytes: Qt's own hash of a UUID folds it, and other people's ids could be chosen to collide.
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        const auto bytes = id.m_value.toBytes();
        return qHashBits(&bytes, sizeof bytes, seed);
    }

private:
    QUuid m_value;
};

using MessageId = Id<struct MessageIdTag>;
using TreeId = MessageId; // a tree has the id of its root message
using TaskId = Id<struct TaskIdTag>;
using UserId = Id<struct UserIdTag>;
using StoryId = Id<struct StoryIdTag>;
using SummaryId = MessageId; // made by who writes it, like that of a message
using PromptSetId = Id<struct PromptSetIdTag>;
using MaterialId = Id<struct MaterialIdTag>; // any of the three, where it does not matter which
using OutboxEntryId = Id<struct OutboxEntryIdTag>;
