// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/migration.h"

#include "model/storage/statements.h"
#include "model/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Error notOurs(const Connection &connection, const QString &held)
{
    return {Error::Kind::Storage, ErrorCode::DatabaseDamaged,
        u"%1 holds %2, not what was asked for: name another file"_s.arg(connection.url().toString(), held)};
}

// What is built anew is for a moment not there for the rows that refer to it: SQLite is then to look at references in
// the end, and takes this only outside of a transaction.
Result<void> setReferences(Connection &connection, bool checked)
{
    if (connection.dialect() != Dialect::Sqlite)
        return {};
    auto set = connection.raw(checked ? u"PRAGMA foreign_keys=ON"_s : u"PRAGMA foreign_keys=OFF"_s);
    return set ? Result<void>() : std::unexpected(set.error());
}

Result<void> checkReferences(Connection &connection)
{
    if (connection.dialect() != Dialect::Sqlite)
        return {};
    const auto broken = connection.raw(u"PRAGMA foreign_key_check"_s);
    if (!broken)
        return std::unexpected(broken.error());
    if (broken->isEmpty())
        return {};
    return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseDamaged,
        u"%1: rows of %2 refer to what is not there"_s.arg(
            connection.url().toString(), broken->constFirst().text(u"table"))});
}

Result<void> apply(Connection &connection, const Schema &schema, int version)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const QString file = schema.name + "/migrations/"_L1 + schema.migrations.at(version - 1);
    for (const QString &statement : migrationStatements(file, connection.dialect())) {
        if (auto done = connection.raw(statement); !done)
            return std::unexpected(done.error());
    }
    if (auto checked = checkReferences(connection); !checked)
        return checked;
    const Bindings row{{u"name"_s, schema.name}, {u"version"_s, version}};
    if (auto stored = connection.execute(u"schema/store_version"_s, row); !stored)
        return std::unexpected(stored.error());
    return transaction->commit();
}

Result<void> applyAll(Connection &connection, const Schema &schema, int version)
{
    for (int next = version + 1; next <= schema.migrations.size(); ++next) {
        if (auto applied = apply(connection, schema, next); !applied)
            return applied;
    }
    return {};
}

} // namespace

Result<int> schemaVersion(Connection &connection, const Schema &schema)
{
    const auto tables = connection.row(u"schema/count_tables"_s);
    if (!tables)
        return std::unexpected(tables.error());
    if ((*tables)->integer(u"version_tables") == 0) {
        if ((*tables)->integer(u"tables") > 0)
            return std::unexpected(notOurs(connection, u"tables of another program"_s));
        return 0;
    }
    const auto stored = connection.row(u"schema/version"_s);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return 0;
    if ((*stored)->text(u"name") != schema.name)
        return std::unexpected(notOurs(connection, u"a "_s + (*stored)->text(u"name")));
    return (*stored)->count(u"version");
}

Result<void> migrate(Connection &connection, const Schema &schema)
{
    auto version = schemaVersion(connection, schema);
    if (!version)
        return std::unexpected(version.error());
    if (*version > schema.migrations.size()) {
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseNewer,
            u"%1 was written by a newer Canopy (schema %2, this program knows %3): update Canopy"_s.arg(
                connection.url().toString(), QString::number(*version), QString::number(schema.migrations.size()))});
    }
    if (*version == 0) {
        // PostgreSQL prepares no CREATE.
        if (auto created = connection.raw(statementText(u"schema/create", connection.dialect())); !created)
            return std::unexpected(created.error());
    }
    if (*version == schema.migrations.size())
        return {};
    if (auto off = setReferences(connection, false); !off)
        return off;
    const auto applied = applyAll(connection, schema, *version);
    if (auto on = setReferences(connection, true); !on)
        return on;
    return applied;
}

} // namespace Storage
