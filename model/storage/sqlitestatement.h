// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/statement.h"

struct sqlite3;
struct sqlite3_stmt;

namespace Storage {

// Over SQLite's own interface: Qt's describes every column anew whenever a statement runs, which takes several times as
// long as the look-up itself (tests/bench/bench_storage.cpp).
class SqliteStatement : public Statement
{
public:
    static Result<std::unique_ptr<Statement>> prepare(sqlite3 *database, const QString &name, const QString &text);
    ~SqliteStatement() override;

    Result<bool> step() override;
    Row row() const override;
    int changed() const override;
    void reset() override;

protected:
    void bindAt(qsizetype placeholder, const QVariant &value) override;

private:
    SqliteStatement(sqlite3 *database, sqlite3_stmt *statement, const QString &name);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
    mutable std::shared_ptr<const Columns> m_columns; // known with the first row
};

}
