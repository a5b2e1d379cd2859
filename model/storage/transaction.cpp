// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Storage {

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        (void)m_connection->control(u"ROLLBACK"_s); // after a failed commit there may be none: nothing to say
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const bool isSqlite = connection.dialect() == Dialect::Sqlite;
    if (auto begun = connection.control(isSqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    return Transaction(connection);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    auto committed = m_connection->control(u"COMMIT"_s);
    if (committed)
        m_connection = nullptr;
    return committed;
}

}
