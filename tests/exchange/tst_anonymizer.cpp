// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/anonymizer.h"
#include "tests/support/reference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Exchange;

class AnonymizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsTheOriginalDoes_data()
    {
        QTest::addColumn<QString>("collection");
        QTest::addColumn<QString>("id");
        QTest::addColumn<qint64>("seed");
        QTest::addColumn<QString>("hash");
        QTest::newRow("own") << u"user"_s << u"ada"_s << qint64(7)
                             << u"3fa7cd660ae222f54e012cd51f5caee7e94b1b3530a98c33b523e4844a773260"_s;
        const QJsonArray cases =
            Reference::load(Reference::folder().filePath(u"vectors/anonymizer.json"_s)).value("cases"_L1).toArray();
        for (int i = 0; i < cases.size(); ++i) {
            const QJsonObject vector = cases.at(i).toObject();
            const QJsonObject input = vector["input"_L1].toObject();
            QTest::addRow("recorded %d", i) << input["collection"_L1].toString() << input["key"_L1].toString()
                                            << input["seed"_L1].toInteger() << vector["output"_L1].toString();
        }
    }

    void hashesAsTheOriginalDoes()
    {
        QFETCH(const QString, collection);
        QFETCH(const QString, id);
        QFETCH(const qint64, seed);
        QFETCH(const QString, hash);

        QCOMPARE(anonymousId(collection, id, seed), hash);
    }

    void namesMessagesAndPeople()
    {
        const Anonymizer anonymizer(0); // a seed like any other

        QVERIFY(anonymizer.isOn());
        QCOMPARE(anonymizer.messageId(u"x"_s), anonymousId(u"message"_s, u"x"_s, 0));
        QCOMPARE(anonymizer.userId(u"x"_s), anonymousId(u"user"_s, u"x"_s, 0));
        QCOMPARE(anonymizer.userId(QString()), QString()); // nobody stays nobody
    }

    void withoutASeedNamesStay()
    {
        QVERIFY(!Anonymizer().isOn());
        QCOMPARE(Anonymizer().messageId(u"x"_s), u"x"_s);
    }
};

QTEST_GUILESS_MAIN(AnonymizerTest)
#include "tst_anonymizer.moc"
