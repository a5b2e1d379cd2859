// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/engine/testqueue.h"
#include "tests/support/postgresqlserver.h"

#include <QTest>

// For tests of the engine that run on both databases: each has a _data function that calls rows(), and begins with
// ON_EACH_DATABASE.
class EachDatabase
{
public:
    static void rows()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    // Null when there is no PostgreSQL.
    std::unique_ptr<TestQueue> begin(bool postgreSql, const TreeConfiguration &configuration = {})
    {
        if (!postgreSql)
            return std::make_unique<TestQueue>(configuration);
        if (!m_server)
            m_server = std::make_unique<PostgreSqlServer>();
        return m_server->whyNot().isEmpty() ? std::make_unique<TestQueue>(configuration, m_server->createDatabase())
                                            : nullptr;
    }
    QString whyNot() const { return m_server->whyNot(); }

private:
    std::unique_ptr<PostgreSqlServer> m_server;
};

// Makes the TestQueue "test" of the database of this row.
#define ON_EACH_DATABASE(each, ...)                                                                                    \
    QFETCH(const bool, postgreSql);                                                                                    \
    const auto begun = (each).begin(postgreSql __VA_OPT__(, ) __VA_ARGS__);                                            \
    if (!begun)                                                                                                        \
        QSKIP(qPrintable((each).whyNot()));                                                                            \
    TestQueue &test = *begun
