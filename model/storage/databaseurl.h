// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QString>

namespace Storage {

enum class Dialect { Sqlite, PostgreSql };

// "sqlite:PATH" or "postgresql://user@host:port/name" (host may be a percent-encoded socket folder). A password never stands
// in the URL: PGPASSWORD or ~/.pgpass have it.
struct DatabaseUrl
{
    Dialect dialect = Dialect::Sqlite;
    QString path; // SQLite: the file
    QString host, name, user; // PostgreSQL
    int port = 5432;

    static Result<DatabaseUrl> parse(const QString &text);
    static DatabaseUrl sqlite(const QString &path);
    QString toString() const;

    friend bool operator==(const DatabaseUrl &, const DatabaseUrl &) = default;
};

}
