// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/connection.h"

#include <QStringList>

namespace Storage {

// One kind of database: its name and its migrations, oldest first, an append-only list. A migration is the file
// resources/sql/<name>/migrations/<migration>.sql. Its statements never change once released.
struct Schema
{
    QString name; // "queue", "workspace"
    QStringList migrations;
};

// Brings the database to the newest version, each migration in one transaction; the version stands in schema_version.
// A database that is newer than this program, or that holds something else, is refused and left untouched.
Result<void> migrate(Connection &connection, const Schema &schema);

// 0 when the database has no schema yet.
Result<int> schemaVersion(Connection &connection, const Schema &schema);

}
