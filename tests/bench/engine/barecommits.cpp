// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine/barecommits.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

// Until the log has been written through once: while its file still grows, every commit takes longer.
constexpr int commitsBefore = 2000;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

class SqliteCommits final : public BareCommits
{
public:
    explicit SqliteCommits(const QString &file)
        : m_file(file)
    {
        QFile::remove(file);
        if (sqlite3_open(file.toUtf8().constData(), &m_database) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        for (const char *pragma : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL",
                 "PRAGMA synchronous=FULL", "CREATE TABLE floor (id integer PRIMARY KEY, text text NOT NULL)"})
            sqlite3_exec(m_database, pragma, nullptr, nullptr, nullptr);
        m_begin = prepared("BEGIN IMMEDIATE");
        m_insert = prepared("INSERT INTO floor (text) VALUES (?)");
        m_commit = prepared("COMMIT");
        m_find = prepared("SELECT text FROM floor WHERE id = ?");
        for (int i = 0; i < commitsBefore; ++i)
            commit();
    }
    ~SqliteCommits() override
    {
        for (sqlite3_stmt *statement : {m_begin, m_insert, m_commit, m_find})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
        QFile::remove(m_file);
    }
    Q_DISABLE_COPY_MOVE(SqliteCommits)

    Sample commit() override
    {
        QElapsedTimer timer;
        timer.start();
        run(m_begin);
        sqlite3_bind_text(m_insert, 1, m_text.constData(), int(m_text.size()), SQLITE_STATIC);
        run(m_insert);
        const double before = milliseconds(timer);
        run(m_commit);
        const double total = milliseconds(timer);
        return {total, total - before};
    }

    double find() override
    {
        QElapsedTimer timer;
        timer.start();
        sqlite3_bind_int64(m_find, 1, sqlite3_last_insert_rowid(m_database));
        run(m_find);
        return milliseconds(timer);
    }

private:
    sqlite3_stmt *prepared(const char *sql) const
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        return statement;
    }
    void run(sqlite3_stmt *statement) const
    {
        const int code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_reset(statement);
    }

    const QString m_file;
    const QByteArray m_text = QByteArray(1000, 'x');
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    sqlite3_stmt *m_find = nullptr;
};

class PostgreSqlCommits final : public BareCommits
{
public:
    explicit PostgreSqlCommits(const Storage::DatabaseUrl &url)
        : m_database(QSqlDatabase::addDatabase(u"QPSQL"_s, name))
    {
        m_database.setHostName(url.host);
        m_database.setUserName(url.user);
        m_database.setDatabaseName(url.name);
        if (!m_database.open())
            qFatal("%s", qUtf8Printable(m_database.lastError().text()));
        QSqlQuery(m_database)
            .exec(u"CREATE TABLE IF NOT EXISTS bench_floor (id serial PRIMARY KEY, text text NOT NULL)"_s);
        m_insert.emplace(m_database).prepare(u"INSERT INTO bench_floor (text) VALUES (?)"_s);
        m_find.emplace(m_database).prepare(u"SELECT text FROM bench_floor WHERE id = ?"_s);
    }
    ~PostgreSqlCommits() override
    {
        m_insert.reset();
        m_find.reset();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(PostgreSqlCommits)

    Sample commit() override // a statement alone is a transaction, in one round trip
    {
        QElapsedTimer timer;
        timer.start();
        m_insert->bindValue(0, m_text);
        run(*m_insert);
        const double total = milliseconds(timer);
        return {total, total};
    }

    double find() override
    {
        QElapsedTimer timer;
        timer.start();
        m_find->bindValue(0, 1);
        run(*m_find);
        return milliseconds(timer);
    }

private:
    static void run(QSqlQuery &query)
    {
        if (!query.exec())
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }

    inline static const QString name = u"floor"_s;
    const QString m_text = QString(1000, u'x');
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_insert;
    std::optional<QSqlQuery> m_find;
};

}

std::unique_ptr<BareCommits> BareCommits::open(const Storage::DatabaseUrl &queue)
{
    switch (queue.dialect) {
    case Storage::Dialect::Sqlite:
        return std::make_unique<SqliteCommits>(queue.path + ".floor"_L1);
    case Storage::Dialect::PostgreSql:
        return std::make_unique<PostgreSqlCommits>(queue);
    }
    Q_UNREACHABLE_RETURN({});
}

}
