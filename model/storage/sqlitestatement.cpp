// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/sqlitestatement.h"

#include "model/storage/sqlerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

std::unexpected<Error> failureOf(sqlite3 *database, const QString &what)
{
    return std::unexpected(
        sqliteError(sqlite3_extended_errcode(database), QString::fromUtf8(sqlite3_errmsg(database)), what));
}

QVariant valueAt(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(statement, column));
    }
    default: // SQLITE_NULL
        return {};
    }
}

int bindText(sqlite3_stmt *statement, int index, const QByteArray &utf8)
{
    return sqlite3_bind_text(statement, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

int bindBytes(sqlite3_stmt *statement, int index, const QByteArray &bytes)
{
    return sqlite3_bind_blob(statement, index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
}

}

SqliteStatement::SqliteStatement(sqlite3 *database, sqlite3_stmt *statement, const QString &name)
    : Statement(name)
    , m_database(database)
    , m_statement(statement)
{
    QStringList placeholders;
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        const char *colonAndName = sqlite3_bind_parameter_name(statement, i);
        placeholders.append(QString::fromUtf8(colonAndName ? colonAndName + 1 : ""));
    }
    setPlaceholders(placeholders);
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

Result<std::unique_ptr<Statement>> SqliteStatement::prepare(sqlite3 *database, const QString &name, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        database, utf8.constData(), int(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failureOf(database, name);
    return std::unique_ptr<Statement>(new SqliteStatement(database, statement, name));
}

void SqliteStatement::bindAt(qsizetype placeholder, const QVariant &value)
{
    const int index = int(placeholder) + 1;
    int code = SQLITE_OK;
    switch (value.isNull() ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::UnknownType:
        code = sqlite3_bind_null(m_statement, index);
        break;
    case QMetaType::QString:
        code = bindText(m_statement, index, value.toString().toUtf8());
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        code = sqlite3_bind_int64(m_statement, index, value.toLongLong());
        break;
    case QMetaType::Double:
    case QMetaType::Float:
        code = sqlite3_bind_double(m_statement, index, value.toDouble());
        break;
    case QMetaType::QByteArray:
        code = bindBytes(m_statement, index, value.toByteArray());
        break;
    default:
        qFatal("%s: a value of type %s cannot be bound", qUtf8Printable(name()), value.typeName());
    }
    if (code != SQLITE_OK)
        qFatal("%s: %s", qUtf8Printable(name()),
            sqlite3_errmsg(m_database)); // longer than a gigabyte, or used while it runs
}

Result<bool> SqliteStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return failureOf(m_database, name());
    }
}

Row SqliteStatement::row() const
{
    const int count = sqlite3_column_count(m_statement);
    if (!m_columns || m_columns->size() != count) { // a migration may have added one
        Columns columns;
        for (int i = 0; i < count; ++i)
            columns.append(QString::fromUtf8(sqlite3_column_name(m_statement, i)));
        m_columns = std::make_shared<const Columns>(std::move(columns));
    }
    QVariantList values;
    values.reserve(count);
    for (int i = 0; i < count; ++i)
        values.append(valueAt(m_statement, i));
    return {m_columns, std::move(values)};
}

int SqliteStatement::changed() const
{
    return sqlite3_changes(m_database);
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

}
