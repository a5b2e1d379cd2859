// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"
#include "model/storage/connection.h"

#include <QDateTime>

namespace Storage {

// Single emojis; the counts stand with the message.
class EmojiRepository
{
public:
    explicit EmojiRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    // False when the person had given it before.
    Result<bool> insert(
        const MessageId &message, const UserId &user, const QString &emoji, const QDateTime &date) const;
    Result<void> remove(const MessageId &message, const UserId &user, const QString &emoji) const;
    Result<QStringList> ofPerson(const MessageId &message, const UserId &user) const; // the engine's own codes too

private:
    Connection &m_connection;
};

} // namespace Storage
