// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/sqlerror.h"

#include <QSqlError>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Error fromSqlite(int extendedCode, const QString &message)
{
    if (extendedCode == SQLITE_CONSTRAINT_UNIQUE || extendedCode == SQLITE_CONSTRAINT_PRIMARYKEY)
        return {Error::Kind::Conflict, ErrorCode::Generic, message};
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Storage, ErrorCode::DatabaseInUse, message};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Kind::Storage, ErrorCode::DatabaseDamaged, message};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Error::Kind::Storage, ErrorCode::DatabaseReadOnly, message};
    case SQLITE_FULL:
        return {Error::Kind::Storage, ErrorCode::DiskFull, message};
    default:
        return {Error::Kind::Storage, ErrorCode::Generic, message};
    }
}

Error fromPostgreSql(const QString &state, const QString &message)
{
    if (state == "23505"_L1)
        return {Error::Kind::Conflict, ErrorCode::Generic, message};
    if (state == "40001"_L1 || state == "40P01"_L1) // could not be serialized, deadlock
        return {Error::Kind::Unavailable, ErrorCode::DatabaseBusy, message};
    if (state == "53100"_L1)
        return {Error::Kind::Storage, ErrorCode::DiskFull, message};
    if (state == "25006"_L1)
        return {Error::Kind::Storage, ErrorCode::DatabaseReadOnly, message};
    return {Error::Kind::Storage, ErrorCode::Generic, message};
}

}

Error sqliteError(int extendedCode, const QString &message, const QString &what)
{
    return fromSqlite(extendedCode, u"%1: %2"_s.arg(what, message.trimmed()));
}

Error toError(const QSqlError &error, Dialect dialect, const QString &what)
{
    switch (dialect) {
    case Dialect::Sqlite:
        return sqliteError(error.nativeErrorCode().toInt(), error.text(), what);
    case Dialect::PostgreSql:
        return fromPostgreSql(error.nativeErrorCode(), u"%1: %2"_s.arg(what, error.text().trimmed()));
    }
    Q_UNREACHABLE_RETURN({});
}

}
