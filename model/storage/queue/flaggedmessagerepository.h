// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/storage/connection.h"

namespace Storage {

// Messages that wait for a moderator's look, or had it.
class FlaggedMessageRepository
{
public:
    explicit FlaggedMessageRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> raise(const MessageId &message, const QDateTime &date) const; // again, where it was processed
    Result<std::optional<FlaggedMessage>> find(const MessageId &message) const;
    Result<QList<FlaggedMessage>> list(const FlaggedFilter &filter) const;
    Result<void> process(const MessageId &message) const;

private:
    Connection &m_connection;
};

} // namespace Storage
