// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/statement.h"

#include <QSqlQuery>

class QSqlDatabase;

namespace Storage {

class PostgreSqlStatement : public Statement
{
public:
    static Result<std::unique_ptr<Statement>> prepare(
        const QSqlDatabase &database, const QString &name, const QString &text);

    Result<bool> step() override;
    Row row() const override;
    int changed() const override;
    void reset() override;

protected:
    void bindAt(qsizetype placeholder, const QVariant &value) override;

private:
    PostgreSqlStatement(const QSqlDatabase &database, const QString &name);
    std::unexpected<Error> failure() const;

    QSqlQuery m_query;
    bool m_running = false;
    QList<QList<int>> m_positions; // of each placeholder, where it stands
    mutable std::shared_ptr<const Columns> m_columns; // known with the first row
};

}
