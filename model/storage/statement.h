// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/storage/bindings.h"
#include "model/storage/row.h"

namespace Storage {

// A prepared statement, which stays prepared between its runs: bind, step until false, reset. It lives shorter than its
// connection. Errors say what failed by the name that prepared it.
class Statement
{
public:
    virtual ~Statement() = default;
    Q_DISABLE_COPY_MOVE(Statement)

    // Ends the program where the values are not exactly those of the placeholders: a mistake in it.
    void bind(const Bindings &values);

    virtual Result<bool> step() = 0; // true: there is a row; the first step runs the statement
    virtual Row row() const = 0;
    virtual int changed() const = 0; // rows, by the last run
    virtual void reset() = 0; // after every run, failed ones too

protected:
    explicit Statement(QString name)
        : m_name(std::move(name))
    {
    }

    const QString &name() const { return m_name; }
    void setPlaceholders(const QStringList &names) { m_placeholders = names; }
    virtual void bindAt(qsizetype placeholder, const QVariant &value) = 0; // index into the placeholders

private:
    void learnOrder(const Bindings &values);

    const QString m_name;
    QStringList m_placeholders;
    // A call names its values in the same order every time, so it is looked up once: of each value its placeholder.
    QList<qsizetype> m_order;
};

}
