// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/connection.h"

namespace Storage {

// Opened by use cases, never by repositories, and never held over a co_await. Not committed means rolled back.
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
    explicit Transaction(Connection &connection);

    Connection *m_connection; // null when nothing is left to roll back
};

}
