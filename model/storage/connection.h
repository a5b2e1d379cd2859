// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/storage/bindings.h"
#include "model/storage/databaseurl.h"
#include "model/storage/row.h"

#include <functional>
#include <memory>

namespace Storage {

// One connection to one database. It belongs to the thread that opened it and must be used and destroyed there.
// SQLite: the only connection to its file, held exclusively (a lock file beside it names the owner), WAL,
// synchronous=FULL, foreign keys on. Statements are named by their file in resources/sql, without ".sql", and stay
// prepared.
class Connection
{
public:
    enum class Open { Existing, CreateIfMissing };

    static Result<std::unique_ptr<Connection>> open(const DatabaseUrl &url, Open mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    Dialect dialect() const;
    const DatabaseUrl &url() const;

    Result<QList<Row>> rows(const QString &statement, const Bindings &values = {});
    // The first row, or nothing when there is none.
    Result<std::optional<Row>> row(const QString &statement, const Bindings &values = {});
    // The number of rows changed.
    Result<int> execute(const QString &statement, const Bindings &values = {});
    // Streams; the visitor must not run the same statement. An error of the visitor ends it and is returned.
    Result<void> forEach(
        const QString &statement, const Bindings &values, const std::function<Result<void>(const Row &)> &visit);

    // Statements that no file holds: migrations, pragmas, VACUUM.
    Result<QList<Row>> raw(const QString &sql);

    // SQLite first writes to a log. Bringing its contents to where they belong takes as long as a dozen commits, hence
    // no commit does it before the log is as long as it may ever get, but whoever has time, between two requests.
    bool hasLongLog() const;
    Result<void> shortenLog();
    // A consistent copy of the whole database into a file that is not there yet, by SQLite's online backup; not while a
    // transaction is open. PostgreSQL is backed up by its own program: Rejected, with the command.
    Result<void> backUp(const QString &file);

    // Called with a statement's name before it is run, transactions' begin and commit included. Tests crash here.
    void observe(std::function<void(const QString &statement)> observer);

private:
    friend class Transaction;
    struct Private;
    explicit Connection(std::unique_ptr<Private> priv);
    Result<void> control(const QString &verb); // begin, commit, rollback

    std::unique_ptr<Private> d;
    int m_openTransactions = 0; // the nested ones too
    bool m_isTransactionLost = false; // a nested one could not be rolled back alone
};

}
