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
    QMap<QString, int> m_happened;

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

    void run(quint64 seed, const Storage::DatabaseUrl &url)
    {
        Trial trial(seed, url);

        trial.work();
        trial.finishEverything();
        trial.check();

        for (const auto &[what, times] : trial.whatHappened().asKeyValueRange())
            m_happened[what] += times;
        if (!trial.complaints().isEmpty()) {
            qWarning("To see it again: CANOPY_SEED=%llu ./dev test -R tst_properties", seed);
            QFAIL(
                qPrintable(trial.complaints().first(std::min<qsizetype>(8, trial.complaints().size())).join(u"\n"_s)));
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

    // The scenarios are of use only as far as they lead into every corner.
    void metTheHardCases()
    {
        if (qEnvironmentVariableIsSet("CANOPY_SEEDS") || qEnvironmentVariableIsSet("CANOPY_SEED"))
            QSKIP("for the usual number of seeds");
        const QStringList cases{u"initial_prompt_review → prompt_lottery_waiting"_s,
            u"initial_prompt_review → aborted_low_grade"_s, u"prompt_lottery_waiting → growing"_s,
            u"growing → ranking"_s, u"growing → aborted_low_grade"_s, u"growing → halted_by_moderator"_s,
            u"ranking → ready_for_scoring"_s, u"ready_for_scoring → ready_for_export"_s, u"backlog_ranking → ranking"_s,
            u"backlog_ranking → aborted_low_grade"_s, u"refused submissions"_s, u"removed messages"_s,
            u"reviews beyond three"_s, u"late replies"_s};
        for (const QString &what : cases)
            QVERIFY2(m_happened.value(what) > 0, qPrintable(what));
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
