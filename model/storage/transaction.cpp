// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

std::unexpected<Error> lost()
{
    return std::unexpected(
        Error{Error::Kind::Storage, ErrorCode::Generic, u"the database gave up the whole transaction"_s});
}

}

Transaction::Transaction(Connection &connection, bool isNested)
    : m_connection(&connection)
    , m_isNested(isNested)
{
    ++connection.m_openTransactions;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_isNested(other.m_isNested)
{
}

Transaction::~Transaction()
{
    if (m_connection)
        rollBack();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const bool isNested = connection.m_openTransactions > 0;
    if (isNested && connection.m_isTransactionLost)
        return lost();
    if (!isNested)
        connection.m_isTransactionLost = false;
    const bool isSqlite = connection.dialect() == Dialect::Sqlite;
    const QString verb = isNested ? u"SAVEPOINT nested"_s : isSqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    if (auto begun = connection.control(verb); !begun)
        return std::unexpected(begun.error());
    return Transaction(connection, isNested);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    if (!m_isNested && m_connection->m_isTransactionLost)
        return lost();
    auto committed = m_connection->control(m_isNested ? u"RELEASE SAVEPOINT nested"_s : u"COMMIT"_s);
    if (committed)
        --std::exchange(m_connection, nullptr)->m_openTransactions;
    return committed;
}

void Transaction::rollBack()
{
    --m_connection->m_openTransactions;
    if (!m_isNested) {
        (void)m_connection->control(u"ROLLBACK"_s); // after a failed commit there may be none: nothing to say
        return;
    }
    const auto undone = m_connection->control(u"ROLLBACK TO SAVEPOINT nested"_s);
    if (!undone || !m_connection->control(u"RELEASE SAVEPOINT nested"_s))
        m_connection->m_isTransactionLost = true;
}

}
