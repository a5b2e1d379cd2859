// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/storage/databaseurl.h"

class QSqlError;

namespace Storage {

// What the driver, or SQLite itself, says, as one of ours. What was being done stands first in the message.
Error toError(const QSqlError &error, Dialect dialect, const QString &what);
Error sqliteError(int extendedCode, const QString &message, const QString &what);

}
