// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/queue/apiclient.h"

#include <QDateTime>
#include <QUuid>

namespace Storage {

// What happened, for audit and for named readers. Rows are only ever added.
class JournalRepository
{
public:
    explicit JournalRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Entry
    {
        QUuid id; // version 7
        QDateTime createdDate;
        std::optional<UserId> userId;
        std::optional<MessageId> messageId;
        ApiClientId clientId;
        QString eventType;
        QString payload; // JSON
    };
    Result<void> append(const Entry &entry) const;

private:
    Connection &m_connection;
};

} // namespace Storage
