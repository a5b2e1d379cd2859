// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "model/storage/migration.h"
#include "model/storage/queue/queueschema.h"
#include "tests/bench/engine/queuefile.h"
#include "tests/bench/orstop.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

const QString plain = u"plain"_s; // the connection to the SQLite file

QByteArray csv(const QVariant &value)
{
    if (value.isNull())
        return {}; // without quotes: NULL
    return '"' + value.toString().toUtf8().replace('"', "\"\"") + '"';
}

// Without generated ones, which cannot be written.
QStringList columnsOf(const QString &table)
{
    QSqlQuery info(u"PRAGMA table_info(%1)"_s.arg(table), QSqlDatabase::database(plain));
    QStringList columns;
    while (info.next())
        columns.append(info.value(u"name"_s).toString());
    return columns;
}

// Rows of one table, in COPY's CSV, into psql's standard input.
void copyTable(const QString &table, const QStringList &psql)
{
    const QStringList columns = columnsOf(table);
    QSqlQuery rows(QSqlDatabase::database(plain));
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT %1 FROM %2"_s.arg(columns.join(u','), table)))
        qFatal("%s: %s", qUtf8Printable(table), qUtf8Printable(rows.lastError().text()));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // References are not checked one by one: the rows come from a queue that held them all.
    process.start(psql.constFirst(),
        psql.sliced(1)
            + QStringList{u"-c"_s, u"SET session_replication_role = replica"_s, u"-c"_s,
                u"COPY %1 (%2) FROM STDIN (FORMAT csv)"_s.arg(table, columns.join(u','))});
    while (rows.next()) {
        QByteArray line;
        for (int i = 0; i < columns.size(); ++i)
            line += (i > 0 ? "," : "") + csv(rows.value(i));
        process.write(line + '\n');
        while (process.bytesToWrite() > 1'000'000)
            process.waitForBytesWritten();
    }
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s cannot be copied to PostgreSQL", qUtf8Printable(table));
}

}

void copyTo(const Storage::DatabaseUrl &postgreSql, const QString &queueFile)
{
    auto connection = orStop(Storage::Connection::open(postgreSql, Storage::Connection::Open::Existing));
    orStop(Storage::migrate(*connection, Storage::queueSchema()));
    QSet<QString> known; // SQLite has tables of its own beside them, those of the search
    const auto names =
        orStop(connection->raw(u"SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"_s));
    for (const Storage::Row &row : names)
        known.insert(row.text(u"tablename"));
    QStringList tables;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, plain);
        database.setDatabaseName(queueFile);
        if (!database.open())
            qFatal("%s: %s", qUtf8Printable(queueFile), qUtf8Printable(database.lastError().text()));
        tables = database.tables();
        tables.removeAll(u"schema_version"_s);
        tables.removeIf([&](const QString &table) { return !known.contains(table); });
        orStop(connection->raw(u"TRUNCATE %1"_s.arg(tables.join(u", "_s)))); // migrations may have put rows in
        for (const QString &table : std::as_const(tables))
            copyTable(table,
                {u"psql"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, postgreSql.host, u"-U"_s, postgreSql.user,
                    u"-d"_s, postgreSql.name});
    }
    QSqlDatabase::removeDatabase(plain);
    orStop(connection->raw(u"VACUUM ANALYZE"_s));
    orStop(connection->raw(u"CHECKPOINT"_s));
}

}
