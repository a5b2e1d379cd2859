// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/storage/databaseurl.h"

struct sqlite3;

namespace Storage {

// By SQLite's online backup, into a file that is not there yet; what fails leaves none.
Result<void> copySqlite(sqlite3 *database, const QString &file);

// What to do with PostgreSQL, as an error that says so.
Error pgDumpNeeded(const DatabaseUrl &url);

}
