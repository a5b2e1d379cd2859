// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/backup.h"

#include "model/storage/sqlerror.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

std::unexpected<Error> failure(sqlite3 *copy, const QString &file)
{
    return std::unexpected(sqliteError(
        sqlite3_extended_errcode(copy), QString::fromUtf8(sqlite3_errmsg(copy)), u"back up into %1"_s.arg(file)));
}

Result<void> copied(sqlite3 *database, sqlite3 *copy, const QString &file)
{
    sqlite3_backup *const backup = sqlite3_backup_init(copy, "main", database, "main");
    if (!backup)
        return failure(copy, file);
    constexpr int allPages = -1;
    sqlite3_backup_step(backup, allPages);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return failure(copy, file);
    return {};
}

}

Result<void> copySqlite(sqlite3 *database, const QString &file)
{
    if (QFile::exists(file)) {
        return std::unexpected(Error{
            Error::Kind::Conflict, ErrorCode::Generic, u"%1 is there already: name a file that is not"_s.arg(file)});
    }
    sqlite3 *copy = nullptr;
    const int opened = sqlite3_open_v2(
        QFile::encodeName(file).constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    auto done = opened == SQLITE_OK ? copied(database, copy, file) : failure(copy, file);
    sqlite3_close(copy);
    if (!done)
        QFile::remove(file);
    return done;
}

Error pgDumpNeeded(const DatabaseUrl &url)
{
    return {Error::Kind::Rejected, ErrorCode::Generic,
        u"PostgreSQL is backed up by its own program: pg_dump --format=custom --file=queue.dump --host=%1 --port=%2 "
        "--username=%3 %4"_s.arg(url.host, QString::number(url.port), url.user, url.name)};
}

}
