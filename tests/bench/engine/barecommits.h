// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/databaseurl.h"
#include "tests/bench/engine/stopwatch.h"

#include <memory>

namespace Bench {

// The floor that the engine is measured against: one row of 1 kB, durably committed, and one row found by its key, over
// the database's own interface and by prepared statements. On SQLite in a file of its own beside the queue's with the
// same pragmas, on PostgreSQL in a table of the queue's database.
class BareCommits
{
public:
    static std::unique_ptr<BareCommits> open(const Storage::DatabaseUrl &queue);
    virtual ~BareCommits() = default;
    Q_DISABLE_COPY_MOVE(BareCommits)

    virtual Sample commit() = 0;
    virtual double find() = 0; // milliseconds; the row of the last commit

protected:
    BareCommits() = default;
};

}
