// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/taskrates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Server;
using namespace std::chrono_literals;

class TaskRatesTest : public QObject
{
    Q_OBJECT

    const ApiClientId m_client = ApiClientId::create();
    const UserIdentity m_ada{u"ada"_s, u"Ada"_s, AuthMethod::Local};
    const QDateTime m_now{QDate(2026, 3, 1), QTime(9, 0), QTimeZone::UTC};

private Q_SLOTS:
    void countsEachKind_data()
    {
        QTest::addColumn<TaskType>("type");
        QTest::addColumn<int>("allowed");
        QTest::addColumn<int>("seconds");

        QTest::newRow("any") << TaskType::Random << 30 << 240;
        QTest::newRow("assistant") << TaskType::AssistantReply << 4 << 120;
        QTest::newRow("prompter") << TaskType::PrompterReply << 8 << 120;
    }

    void countsEachKind()
    {
        QFETCH(const TaskType, type);
        QFETCH(const int, allowed);
        QFETCH(const int, seconds);
        TaskRates rates;

        for (int i = 0; i < allowed; ++i)
            QVERIFY(!rates.wait(m_client, m_ada, type, m_now.addSecs(i)));

        const auto wait = rates.wait(m_client, m_ada, type, m_now.addSecs(50));
        QVERIFY(wait);
        QCOMPARE(wait->count(), seconds - 50);
        const UserIdentity bob{u"bob"_s, u"Bob"_s, AuthMethod::Local};
        QVERIFY(!rates.wait(m_client, bob, type, m_now.addSecs(50)));
        QVERIFY(!rates.wait(ApiClientId::create(), m_ada, type, m_now.addSecs(50)));
        QVERIFY(!rates.wait(m_client, m_ada, type, m_now.addSecs(seconds)));
    }

    void countsAnswersOfBothKindsTogether()
    {
        TaskRates rates;
        for (int i = 0; i < 4; ++i)
            QVERIFY(!rates.wait(m_client, m_ada, TaskType::AssistantReply, m_now));

        QVERIFY(rates.wait(m_client, m_ada, TaskType::AssistantReply, m_now));
        for (int i = 0; i < 26; ++i)
            QVERIFY(!rates.wait(m_client, m_ada, TaskType::LabelAssistantReply, m_now));
        QVERIFY(rates.wait(m_client, m_ada, TaskType::LabelAssistantReply, m_now));
    }

    void countsAClientWithoutPeople()
    {
        TaskRates rates;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(!rates.wait(m_client, {}, TaskType::Random, m_now));

        QVERIFY(rates.wait(m_client, {}, TaskType::Random, m_now));
        QVERIFY(!rates.wait(m_client, {}, TaskType::Random, m_now.addSecs(60)));
    }
};

QTEST_GUILESS_MAIN(TaskRatesTest)
#include "tst_taskrates.moc"
