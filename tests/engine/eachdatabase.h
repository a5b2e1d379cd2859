// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/scores.h"
#include "model/storage/queue/settingrepository.h"
#include "model/storage/transaction.h"
#include "tests/engine/testqueue.h"
#include "tests/support/postgresqlserver.h"

#include <QTest>

// Runs a test once on each kind of database.
class EachDatabase
{
public:
    static void addRows()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    // Null when there is no PostgreSQL; whyNot() says why.
    std::unique_ptr<TestQueue> begin(const TreeConfiguration &configuration = {})
    {
        QFETCH(const bool, postgreSql);
        if (!postgreSql)
            return std::make_unique<TestQueue>(configuration);
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

// What a use case does with the engine's parts: one transaction, scores flushed. False when it failed.
template <typename UseCase>
bool inTransaction(Storage::Connection &connection, const Clock &clock, RandomSource &random, UseCase useCase)
{
    const auto client = Storage::SettingRepository(connection).localClient();
    if (!client || !*client)
        return false;
    Engine::Context context(connection, clock, random, {}, **client);
    auto transaction = Storage::Transaction::begin(connection);
    return transaction && useCase(context) && Engine::flushScores(context) && transaction->commit();
}

template <typename UseCase>
bool inTransaction(TestQueue &test, UseCase useCase)
{
    return inTransaction(test.connection(), test.clock, test.random, useCase);
}
