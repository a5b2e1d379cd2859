// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/trial.h"
#include "tests/support/postgresqlserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Whatever the rules are and whoever takes part, the queue keeps its promises. CANOPY_SEEDS says how many scenarios to
// try (100), CANOPY_SEED tries a single one again; PostgreSQL gets one in twenty.
class PropertiesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgreSqlServer> m_server;

    static void addSeeds(int share)
    {
        QTest::addColumn<quint64>("seed");
        if (const QString single = qEnvironmentVariable("CANOPY_SEED"); !single.isEmpty()) {
            QTest::addRow("seed %s", qPrintable(single)) << single.toULongLong();
            return;
        }
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("CANOPY_SEEDS", &isNumber);
        const int seeds = std::max(1, (isNumber ? wanted : 100) / share);
        for (int seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %d", seed) << quint64(seed);
    }

    static void run(quint64 seed, const Storage::DatabaseUrl &url)
    {
        Trial trial(seed, url);

        trial.work();
        trial.finishEverything();
        trial.check();

        if (!trial.complaints().isEmpty()) {
            qWarning("To see it again: CANOPY_SEED=%llu ./dev test -R tst_properties", seed);
            QFAIL(qPrintable(trial.complaints().first(std::min<qsizetype>(8, trial.complaints().size())).join(u"\n"_s)));
        }
    }

private Q_SLOTS:
    void holdOnSqlite_data() { addSeeds(1); }
    void holdOnSqlite()
    {
        QFETCH(const quint64, seed);
        run(seed, Storage::DatabaseUrl::sqlite({}));
    }

    void holdOnPostgreSql_data() { addSeeds(20); }
    void holdOnPostgreSql()
    {
        QFETCH(const quint64, seed);
        if (!m_server)
            m_server = std::make_unique<PostgreSqlServer>();
        if (!m_server->whyNot().isEmpty())
            QSKIP(qPrintable(m_server->whyNot()));
        run(seed, m_server->createDatabase());
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
