// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionNewEpoch = u"new-epoch"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Puts a backup in the place of an SQLite queue that no program has open; what was there is kept beside it as "
        "FILE.before-restore. People who were deleted since the backup are deleted again. The queue begins a new "
        "epoch, by which programs notice that they have to ask whether their work is still there. After pg_restore, "
        "run it with --new-epoch and no file."_s);
    parser.addOption({optionNewEpoch, u"Only begin a new epoch."_s});
}

Error failure(const QString &what, const QFile &file)
{
    return {Error::Kind::Storage, ErrorCode::FileUnreadable, u"%1: %2"_s.arg(what, file.errorString())};
}

Outcome newEpoch(const Storage::DatabaseUrl &database)
{
    const auto opened = openQueue(database);
    if (!opened)
        return failed(opened.error());
    const auto begun = (*opened)->queue->beginNewEpoch();
    return begun ? Outcome() : failed(begun.error());
}

// Who was deleted in the queue that is to be replaced; nobody where there is none.
Result<QList<UserId>> deletedPeople(const Storage::DatabaseUrl &database)
{
    if (!QFile::exists(database.path))
        return QList<UserId>();
    const auto opened = openQueue(database);
    if (!opened)
        return std::unexpected(opened.error());
    return (*opened)->queue->people().deleted();
}

// The backup, checked and brought up to date.
Result<void> prepare(const QString &file, const QList<UserId> &deleted)
{
    const auto opened = openQueue(Storage::DatabaseUrl::sqlite(file));
    if (!opened)
        return std::unexpected(opened.error());
    Engine::Queue &queue = *(*opened)->queue;
    const auto verified = (*opened)->connection->raw(u"PRAGMA integrity_check"_s);
    if (!verified)
        return std::unexpected(verified.error());
    if (verified->constFirst().text(u"integrity_check") != "ok"_L1)
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseDamaged, u"the backup is damaged"_s});
    for (const UserId &user : deleted) {
        const auto removed = queue.people().remove({}, user);
        if (!removed && removed.error().code != ErrorCode::UserNotFound) // came after the backup
            return removed;
    }
    return queue.beginNewEpoch();
}

Result<void> replace(const QString &target, const QString &prepared)
{
    QFile old(target);
    const QString kept = target + u".before-restore"_s;
    if (old.exists()) {
        QFile::remove(kept);
        if (!old.rename(kept))
            return std::unexpected(failure(u"%1 cannot be put aside"_s.arg(target), old));
    }
    QFile restored(prepared);
    if (!restored.rename(target))
        return std::unexpected(failure(u"%1 cannot be put in its place"_s.arg(prepared), restored));
    return {};
}

Outcome run(const Invocation &invocation)
{
    if (invocation.parser.isSet(optionNewEpoch))
        return invocation.arguments.isEmpty() ? newEpoch(invocation.database) : wrong(u"--new-epoch takes no file"_s);
    if (invocation.arguments.size() != 1)
        return wrong(u"name the file to restore"_s);
    if (invocation.database.dialect == Storage::Dialect::PostgreSql) {
        return failed({Error::Kind::Rejected, ErrorCode::Generic,
            u"PostgreSQL is restored by its own program: pg_restore --clean --dbname=%1 queue.dump, and then "
            "'canopyctl restore --new-epoch'"_s.arg(invocation.database.name)});
    }
    const auto deleted = deletedPeople(invocation.database);
    if (!deleted)
        return failed(deleted.error());
    QFile backup(invocation.arguments.constFirst());
    const QString prepared = invocation.database.path + u".restoring"_s;
    QFile::remove(prepared);
    if (!backup.copy(prepared))
        return failed(failure(u"%1 cannot be copied"_s.arg(backup.fileName()), backup));
    QFile::setPermissions(prepared, QFile::ReadOwner | QFile::WriteOwner);
    if (const auto done = prepare(prepared, *deleted); !done) {
        QFile::remove(prepared);
        return failed(done.error());
    }
    const auto replaced = replace(invocation.database.path, prepared);
    return replaced ? Outcome() : failed(replaced.error());
}

}

Command restoreCommand()
{
    return {u"restore"_s, u"put a backup in the place of the queue"_s, u"FILE"_s, addOptions, run};
}

}
