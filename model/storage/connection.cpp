// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"

#include "model/storage/backup.h"
#include "model/storage/postgresqlstatement.h"
#include "model/storage/sqlerror.h"
#include "model/storage/sqlitestatement.h"
#include "model/storage/statements.h"

#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

#include <sqlite3.h>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

// Resets a statement however its run ends.
class Running
{
public:
    explicit Running(Statement &statement)
        : m_statement(statement)
    {
    }
    ~Running() { m_statement.reset(); }
    Q_DISABLE_COPY_MOVE(Running)

private:
    Statement &m_statement;
};

QList<Row> rowsOf(QSqlQuery &query)
{
    Columns names;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        names.append(record.fieldName(i));
    const auto columns = std::make_shared<const Columns>(std::move(names));
    QList<Row> rows;
    while (query.next()) {
        QVariantList values;
        for (int i = 0; i < record.count(); ++i)
            values.append(query.value(i));
        rows.append(Row(columns, std::move(values)));
    }
    return rows;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    return *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
}

// In kB, if so much is used: the upper pages of the indices over many random ids (tests/bench/README.md).
const QString cacheSize = u"PRAGMA cache_size=-16000"_s;

Result<std::unique_ptr<QLockFile>> lock(const QString &path)
{
    auto file = std::make_unique<QLockFile>(path + ".lock"_L1);
    file->setStaleLockTime(std::chrono::milliseconds(0)); // a lock is stale only when its process is gone
    if (file->tryLock())
        return file;
    if (file->error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host;
        QString application;
        file->getLockInfo(&pid, &host, &application);
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseInUse,
            u"%1 is in use by %2 (process %3 on %4): close it first"_s.arg(
                path, application, QString::number(pid), host)});
    }
    return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseReadOnly,
        u"%1 cannot be opened for writing: check the rights of its folder"_s.arg(path)});
}

// Every statement is prepared once and most look few rows up: compiling one takes longer than running it.
const QString withoutCompiler = u"SET jit = off"_s;

// In pages of 4 kB. While the file of the log still grows, a commit takes longer: it is never truncated, and kept
// short.
constexpr int longLog = 1000;
constexpr int longestLog = 8000;

int bringHome(sqlite3 *database)
{
    return sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

}

struct Connection::Private
{
    DatabaseUrl url;
    QString name;
    QSqlDatabase database;
    std::unique_ptr<QLockFile> lockFile;
    std::unordered_map<QString, std::unique_ptr<Statement>> statements; // by name
    std::function<void(const QString &)> observer;
    int pagesInLog = 0;

    ~Private()
    {
        statements.clear();
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }

    std::unexpected<Error> failure(const QSqlError &error, const QString &what) const
    {
        return std::unexpected(toError(error, url.dialect, what));
    }

    void announce(const QString &statement) const
    {
        Q_ASSERT(database.driver() == nullptr || QThread::currentThread() == threadOfUse);
        if (observer)
            observer(statement);
    }

    Result<Statement *> prepared(const QString &statement, const QString &text)
    {
        auto made = url.dialect == Dialect::Sqlite ? SqliteStatement::prepare(handleOf(database), statement, text)
                                                   : PostgreSqlStatement::prepare(database, statement, text);
        if (!made)
            return std::unexpected(made.error());
        return statements.emplace(statement, *std::move(made)).first->second.get();
    }

    // Ready for its first step.
    Result<Statement *> begun(const QString &statement, const Bindings &values)
    {
        const auto known = statements.find(statement);
        const Result<Statement *> found = known != statements.end()
            ? known->second.get()
            : prepared(statement, statementText(statement, url.dialect));
        if (!found)
            return found;
        (*found)->bind(values);
        announce(statement);
        return found;
    }

    // After each commit.
    static int seeLog(void *priv, sqlite3 *database, const char *, int pages)
    {
        auto *self = static_cast<Private *>(priv);
        self->pagesInLog = pages;
        if (pages < longestLog)
            return SQLITE_OK;
        self->pagesInLog = 0;
        return bringHome(database);
    }

    QThread *threadOfUse = QThread::currentThread();
};

Connection::Connection(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseUrl &url, Open mode)
{
    auto d = std::make_unique<Private>();
    d->url = url;
    d->name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool isSqlite = url.dialect == Dialect::Sqlite;
    d->database = QSqlDatabase::addDatabase(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, d->name);
    if (isSqlite) {
        if (mode == Open::Existing && !QFileInfo::exists(url.path)) {
            return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::DatabaseMissing,
                u"%1 does not exist: create it with 'canopyctl init'"_s.arg(url.path)});
        }
        auto lockFile = lock(url.path);
        if (!lockFile)
            return std::unexpected(lockFile.error());
        d->lockFile = *std::move(lockFile);
        d->database.setDatabaseName(url.path);
    } else {
        d->database.setHostName(url.host);
        d->database.setPort(url.port);
        d->database.setUserName(url.user);
        d->database.setDatabaseName(url.name);
    }
    if (!d->database.open())
        return d->failure(d->database.lastError(), u"open %1"_s.arg(url.toString()));

    std::unique_ptr<Connection> connection(new Connection(std::move(d)));
    if (!isSqlite) {
        if (auto done = connection->raw(withoutCompiler); !done)
            return std::unexpected(done.error());
    } else {
        for (const QString &pragma :
            {u"PRAGMA locking_mode=EXCLUSIVE"_s, u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s,
                u"PRAGMA foreign_keys=ON"_s, u"PRAGMA mmap_size=0"_s, u"PRAGMA trusted_schema=OFF"_s, cacheSize}) {
            if (auto done = connection->raw(pragma); !done)
                return std::unexpected(done.error());
        }
        sqlite3_wal_hook(handleOf(connection->d->database), Private::seeLog, connection->d.get());
    }
    return connection;
}

Dialect Connection::dialect() const
{
    return d->url.dialect;
}

const DatabaseUrl &Connection::url() const
{
    return d->url;
}

Result<void> Connection::forEach(
    const QString &statement, const Bindings &values, const std::function<Result<void>(const Row &)> &visit)
{
    const auto begun = d->begun(statement, values);
    if (!begun)
        return std::unexpected(begun.error());
    const Running running(**begun);
    while (true) {
        const auto hasRow = (*begun)->step();
        if (!hasRow)
            return std::unexpected(hasRow.error());
        if (!*hasRow)
            return {};
        if (auto visited = visit((*begun)->row()); !visited)
            return visited;
    }
}

Result<QList<Row>> Connection::rows(const QString &statement, const Bindings &values)
{
    QList<Row> all;
    const auto done = forEach(statement, values, [&all](const Row &row) -> Result<void> {
        all.append(row);
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return all;
}

Result<std::optional<Row>> Connection::row(const QString &statement, const Bindings &values)
{
    const auto begun = d->begun(statement, values);
    if (!begun)
        return std::unexpected(begun.error());
    const Running running(**begun);
    const auto hasRow = (*begun)->step();
    if (!hasRow)
        return std::unexpected(hasRow.error());
    return *hasRow ? std::optional((*begun)->row()) : std::nullopt;
}

Result<int> Connection::execute(const QString &statement, const Bindings &values)
{
    const auto begun = d->begun(statement, values);
    if (!begun)
        return std::unexpected(begun.error());
    const Running running(**begun);
    if (const auto done = (*begun)->step(); !done)
        return std::unexpected(done.error());
    return (*begun)->changed();
}

Result<QList<Row>> Connection::raw(const QString &sql)
{
    d->announce(sql);
    QSqlQuery query(d->database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return d->failure(query.lastError(), sql.first(qMin(sql.size(), 60)));
    return rowsOf(query);
}

bool Connection::hasLongLog() const
{
    return d->pagesInLog >= longLog;
}

Result<void> Connection::shortenLog()
{
    if (!hasLongLog())
        return {};
    d->pagesInLog = 0;
    sqlite3 *database = handleOf(d->database);
    if (const int code = bringHome(database); code != SQLITE_OK)
        return std::unexpected(sqliteError(code, QString::fromUtf8(sqlite3_errmsg(database)), u"checkpoint"_s));
    return {};
}

Result<void> Connection::backUp(const QString &file)
{
    if (d->url.dialect == Dialect::PostgreSql)
        return std::unexpected(pgDumpNeeded(d->url));
    return copySqlite(handleOf(d->database), file);
}

void Connection::observe(std::function<void(const QString &)> observer)
{
    d->observer = std::move(observer);
}

Result<void> Connection::control(const QString &verb)
{
    if (d->url.dialect == Dialect::PostgreSql) { // which prepares no such statement
        if (auto done = raw(verb); !done)
            return std::unexpected(done.error());
        return {};
    }
    if (!d->statements.contains(verb)) {
        if (auto made = d->prepared(verb, verb); !made)
            return std::unexpected(made.error());
    }
    if (auto done = execute(verb, {}); !done)
        return std::unexpected(done.error());
    return {};
}

}
