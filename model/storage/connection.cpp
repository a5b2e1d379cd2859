// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"

#include "model/storage/sqlerror.h"
#include "model/storage/statements.h"

#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

struct Prepared
{
    QSqlQuery query;
    QSet<QString> placeholders;
    std::shared_ptr<const Columns> columns; // filled when it first ran
};

std::shared_ptr<const Columns> columnsOf(const QSqlQuery &query)
{
    auto columns = std::make_shared<Columns>();
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        columns->insert(record.fieldName(i), i);
    return columns;
}

Row rowOf(const QSqlQuery &query, const std::shared_ptr<const Columns> &columns)
{
    QVariantList values;
    values.reserve(columns->size());
    for (int i = 0; i < columns->size(); ++i)
        values.append(query.value(i));
    return {columns, std::move(values)};
}

// The drivers take a null QString, which is Qt's usual empty one, for NULL. Here only a variant without a value is NULL.
QVariant bound(const QVariant &value)
{
    const bool isEmptyText = value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull();
    return isEmptyText ? QVariant(u""_s) : value;
}

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

}

struct Connection::Private
{
    DatabaseUrl url;
    QString name;
    QSqlDatabase database;
    std::unique_ptr<QLockFile> lockFile;
    std::unordered_map<QString, Prepared> statements;
    std::function<void(const QString &)> observer;

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

    Result<Prepared *> prepared(const QString &statement)
    {
        const auto found = statements.find(statement);
        if (found != statements.end())
            return &found->second;
        const QString text = statementText(statement, url.dialect);
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.prepare(text))
            return failure(query.lastError(), statement);
        return &statements.emplace(statement, Prepared{std::move(query), placeholdersOf(text), {}}).first->second;
    }

    Result<Prepared *> run(const QString &statement, const Bindings &values)
    {
        auto entry = prepared(statement);
        if (!entry)
            return entry;
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            if (!(*entry)->placeholders.contains(it.key()))
                qFatal("%s has no placeholder :%s", qUtf8Printable(statement), qUtf8Printable(it.key()));
            (*entry)->query.bindValue(u':' + it.key(), bound(it.value()));
        }
        if (values.size() != (*entry)->placeholders.size())
            qFatal("%s: not every placeholder is bound", qUtf8Printable(statement));
        announce(statement);
        if (!(*entry)->query.exec()) {
            const auto error = failure((*entry)->query.lastError(), statement);
            (*entry)->query.finish();
            return error;
        }
        if (!(*entry)->columns)
            (*entry)->columns = columnsOf((*entry)->query);
        return entry;
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
    if (isSqlite) {
        for (const QString &pragma : {u"PRAGMA locking_mode=EXCLUSIVE"_s, u"PRAGMA journal_mode=WAL"_s,
                 u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA mmap_size=0"_s,
                 u"PRAGMA trusted_schema=OFF"_s}) {
            if (auto done = connection->raw(pragma); !done)
                return std::unexpected(done.error());
        }
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
    auto entry = d->run(statement, values);
    if (!entry)
        return std::unexpected(entry.error());
    Result<void> outcome;
    while (outcome && (*entry)->query.next())
        outcome = visit(rowOf((*entry)->query, (*entry)->columns));
    if (outcome && (*entry)->query.lastError().isValid())
        outcome = d->failure((*entry)->query.lastError(), statement);
    (*entry)->query.finish();
    return outcome;
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
    auto entry = d->run(statement, values);
    if (!entry)
        return std::unexpected(entry.error());
    std::optional<Row> first;
    if ((*entry)->query.next())
        first = rowOf((*entry)->query, (*entry)->columns);
    else if ((*entry)->query.lastError().isValid())
        return d->failure((*entry)->query.lastError(), statement);
    (*entry)->query.finish();
    return first;
}

Result<int> Connection::execute(const QString &statement, const Bindings &values)
{
    auto entry = d->run(statement, values);
    if (!entry)
        return std::unexpected(entry.error());
    const int changed = (*entry)->query.numRowsAffected();
    (*entry)->query.finish();
    return changed;
}

Result<QList<Row>> Connection::raw(const QString &sql)
{
    d->announce(sql);
    QSqlQuery query(d->database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return d->failure(query.lastError(), sql.first(qMin(sql.size(), 60)));
    const auto columns = columnsOf(query);
    QList<Row> all;
    while (query.next())
        all.append(rowOf(query, columns));
    return all;
}

void Connection::observe(std::function<void(const QString &)> observer)
{
    d->observer = std::move(observer);
}

Result<void> Connection::control(const QString &verb)
{
    if (auto done = raw(verb); !done)
        return std::unexpected(done.error());
    return {};
}

}
