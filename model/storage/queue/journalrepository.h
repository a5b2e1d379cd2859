// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/journalevent.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// What happened, for audit and for named readers. Rows are only ever added.
class JournalRepository
{
public:
    explicit JournalRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> append(const JournalEvent &event, const ApiClientId &client) const;
    Result<QList<JournalEvent>> recent(int maximum) const; // newest first
    Result<std::optional<JournalEvent>> find(const JournalId &id) const;

    // Gives up to so many committed events that have no position the next ones, in order of id. Only one transaction
    // at a time gets past this.
    Result<void> number(int maximum) const;
    Result<QList<JournalEvent>> after(qint64 position, int maximum) const; // that have one

private:
    Connection &m_connection;
};

} // namespace Storage
