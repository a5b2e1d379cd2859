// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/journalevent.h"
#include "model/storage/connection.h"

namespace Storage {

// Who reads the journal under a name, and how far each came.
class JournalReaderRepository
{
public:
    explicit JournalReaderRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insertIfMissing(const QUuid &id, const QString &name) const;
    Result<std::optional<JournalReader>> find(const QString &name) const;
    Result<QList<JournalReader>> all() const; // by name

    Result<void> noteRun(const QString &name, const QDateTime &date) const;
    Result<void> move(const QString &name, qint64 position, const JournalId &id) const; // and the last error is over
    Result<void> fail(const QString &name, const QString &error, const QDateTime &nextRun) const;

private:
    Connection &m_connection;
};

} // namespace Storage
