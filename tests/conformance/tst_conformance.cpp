// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/differences.h"
#include "tests/conformance/shape.h"
#include "tests/conformance/world.h"
#include "tests/support/reference.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Replays what was recorded on the original backend, in its order, and compares statuses, error codes and the shape of
// bodies. What differs stands in the table of differences.cpp with the mark that asks for it.
class ConformanceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Recordings> m_recordings;
    std::unique_ptr<World> m_world;
    std::unique_ptr<World> m_worldWithTerms;
    int m_replayed = 0;

    // What differs; nothing where the answer is as it should be.
    QStringList differencesOf(const Exchange &exchange, const PlainClient::Answer &answer) const
    {
        const QJsonValue recorded = exchange.response["body"_L1];
        const auto wanted = differences().constFind(exchange.name);
        const bool isWanted = wanted != differences().constEnd();
        const int status = isWanted ? wanted->status : exchange.response["status"_L1].toInt();
        const int code = isWanted ? wanted->code : recorded["error_code"_L1].toInt(-1);
        QStringList found;
        if (answer.status != status)
            found.append(u"status %1, was %2"_s.arg(answer.status).arg(status));
        if (answer.code() != code)
            found.append(u"code %1, was %2"_s.arg(answer.code()).arg(code));
        // What kind of task chance gave is not to be compared.
        const bool isOtherTask = exchange.request["path"_L1].toString().endsWith("/tasks/"_L1)
            && recorded["type"_L1] != answer.body["type"_L1]
            && exchange.request["body"_L1]["type"_L1].toString(u"random"_s) == "random"_L1;
        if (!isWanted && found.isEmpty() && !recorded.isString() && answer.status != 422 && !isOtherTask)
            found += shapeDifferences(*m_recordings, recorded, answer.body.isUndefined() ? QJsonValue() : answer.body);
        if (answer.status == 422 && !answer.object()["detail"_L1][0]["loc"_L1].isArray())
            found.append(u"no place in the validation's detail"_s);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (Reference::isMissing(u"exchanges"_s))
            QSKIP(Reference::reason());
        m_recordings = std::make_unique<Recordings>(Reference::folder().filePath(u"exchanges"_s));
        QVERIFY(m_recordings->exchanges().size() > 280);
        m_world = std::make_unique<World>(*m_recordings, World::Terms::Optional);
        m_worldWithTerms = std::make_unique<World>(*m_recordings, World::Terms::Required);
    }

    void answersAsRecorded_data()
    {
        QTest::addColumn<int>("index");

        for (int i = 0; i < m_recordings->exchanges().size(); ++i) {
            const Exchange &exchange = m_recordings->exchanges().at(i);
            QTest::addRow("%03d %s", exchange.number, qPrintable(exchange.name)) << i;
        }
    }

    void answersAsRecorded()
    {
        QFETCH(const int, index);
        const Exchange &exchange = m_recordings->exchanges().at(index);
        World &world = exchange.name.startsWith("tos-not-"_L1) ? *m_worldWithTerms : *m_world;

        world.prepareFor(exchange);
        const auto answer = world.replay(exchange);
        world.learn(exchange, answer);

        ++m_replayed;
        const QString found = differencesOf(exchange, answer).join("; "_L1);
        QVERIFY2(found.isEmpty(), qPrintable(found + u'\n' + QString::fromUtf8(answer.text.left(2000))));
    }

    void everyDifferenceIsOfARecordedCall()
    {
        QSet<QString> names;
        for (const Exchange &exchange : m_recordings->exchanges())
            names.insert(exchange.name);
        for (const auto &[name, difference] : differences().asKeyValueRange()) {
            QVERIFY2(names.contains(name), qPrintable(name));
            QVERIFY(!difference.reason.isEmpty());
        }
    }

    void cleanupTestCase()
    {
        if (!m_world)
            return;
        qInfo("%d calls replayed, %lld differences on purpose", m_replayed, differences().size());
        m_world->server().stop();
        QCOMPARE(m_world->server().violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
