// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/postgresqlstatement.h"

#include "model/storage/sqlerror.h"
#include "model/storage/statements.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

// The driver takes a null QString, which is Qt's usual empty one, for NULL. Here only a variant without a value is
// NULL.
QVariant bound(const QVariant &value)
{
    const bool isEmptyText = value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull();
    return isEmptyText ? QVariant(u""_s) : value;
}

}

PostgreSqlStatement::PostgreSqlStatement(const QSqlDatabase &database, const QString &name)
    : Statement(name)
    , m_query(database)
{
    m_query.setForwardOnly(true);
}

std::unexpected<Error> PostgreSqlStatement::failure() const
{
    return std::unexpected(toError(m_query.lastError(), Dialect::PostgreSql, name()));
}

Result<std::unique_ptr<Statement>> PostgreSqlStatement::prepare(
    const QSqlDatabase &database, const QString &name, const QString &text)
{
    std::unique_ptr<PostgreSqlStatement> statement(new PostgreSqlStatement(database, name));
    const auto [positional, names] = withPositions(text);
    if (!statement->m_query.prepare(positional))
        return statement->failure();
    QStringList placeholders = names;
    placeholders.removeDuplicates();
    statement->setPlaceholders(placeholders);
    statement->m_positions.resize(placeholders.size());
    for (int position = 0; position < names.size(); ++position)
        statement->m_positions[placeholders.indexOf(names.at(position))].append(position);
    return statement;
}

void PostgreSqlStatement::bindAt(qsizetype placeholder, const QVariant &value)
{
    for (const int position : m_positions.at(placeholder))
        m_query.bindValue(position, bound(value));
}

Result<bool> PostgreSqlStatement::step()
{
    if (!m_running) {
        if (!m_query.exec())
            return failure();
        m_running = true;
    }
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return failure();
    return false;
}

Row PostgreSqlStatement::row() const
{
    if (!m_columns) {
        Columns columns;
        const QSqlRecord record = m_query.record();
        for (int i = 0; i < record.count(); ++i)
            columns.append(record.fieldName(i));
        m_columns = std::make_shared<const Columns>(std::move(columns));
    }
    QVariantList values;
    values.reserve(m_columns->size());
    for (int i = 0; i < int(m_columns->size()); ++i)
        values.append(m_query.value(i));
    return {m_columns, std::move(values)};
}

int PostgreSqlStatement::changed() const
{
    return m_query.numRowsAffected();
}

void PostgreSqlStatement::reset()
{
    m_query.finish();
    m_running = false;
}

}
