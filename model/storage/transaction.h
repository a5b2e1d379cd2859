// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/connection.h"

namespace Storage {

// Opened by use cases, never by repositories, and never held over a co_await. Not committed means rolled back. One that
// begins while another is open is nested: a savepoint, whose end is as good as that of the outer one. Where the
// database itself rolled back everything (a full disk, say), no nested one begins any more and the outer one cannot
// commit.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    // Only after this returned without an error is anything said to be saved.
    Result<void> commit();

private:
    Transaction(Connection &connection, bool isNested);
    void rollBack();

    Connection *m_connection; // null when nothing is left to roll back
    bool m_isNested;
};

}
