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

    // Of this row. Null when there is no PostgreSQL; whyNot() says why.
    std::unique_ptr<TestQueue> begin(const TreeConfiguration &configuration = {})
    {
        QFETCH(const bool, postgreSql);
        return postgreSql ? onPostgreSql(configuration) : std::make_unique<TestQueue>(configuration);
    }

    std::unique_ptr<TestQueue> onPostgreSql(const TreeConfiguration &configuration = {})
    {
        if (!m_server)
            m_server = std::make_unique<PostgreSqlServer>();
        if (!m_server->whyNot().isEmpty())
            return nullptr;
        m_url = m_server->createDatabase();
        return std::make_unique<TestQueue>(configuration, m_url);
    }
    QString whyNot() const { return m_server->whyNot(); }
    Storage::DatabaseUrl url() const { return m_url; } // of the last PostgreSQL

private:
    std::unique_ptr<PostgreSqlServer> m_server;
    Storage::DatabaseUrl m_url;
};

// Makes the TestQueue "test" of the database of this row.
#define ON_EACH_DATABASE(each, ...)                                                                                    \
    const auto begun = (each).begin(__VA_ARGS__);                                                                      \
    if (!begun)                                                                                                        \
        QSKIP(qPrintable((each).whyNot()));                                                                            \
    TestQueue &test = *begun
