// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/mix.h"

#include <QTest>

using namespace Simulation;
using namespace Qt::StringLiterals;

class MixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsShares()
    {
        const auto mix = mixFromString(u"honest=70,careless=15, spam=10,collude=5"_s);

        QVERIFY(mix);
        QCOMPARE(toString(*mix), u"honest=70,careless=15,spam=10,collude=5"_s);
        QCOMPARE(toString(*mixFromString(u"honest=2.5,spam=0"_s)), u"honest=2.5"_s);
        QVERIFY(*mixFromString(toString(usualMix())) == usualMix());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");

        QTest::newRow("nothing") << u""_s << u"KIND=SHARE"_s;
        QTest::newRow("no share") << u"honest"_s << u"KIND=SHARE"_s;
        QTest::newRow("unknown kind") << u"honest=70,lazy=30"_s << u"'lazy' is no kind"_s;
        QTest::newRow("no number") << u"honest=many"_s << u"share of 'honest'"_s;
        QTest::newRow("negative") << u"honest=70,spam=-5"_s << u"share of 'spam'"_s;
        QTest::newRow("not finite") << u"honest=nan"_s << u"share of 'honest'"_s;
        QTest::newRow("twice") << u"honest=70,honest=30"_s << u"stands twice"_s;
        QTest::newRow("nobody") << u"honest=0,spam=0"_s << u"above 0"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, reason);

        const auto mix = mixFromString(text);

        QVERIFY(!mix);
        QVERIFY2(mix.error().message.contains(reason), qPrintable(mix.error().message));
    }

    void makesWholePeople_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("people");
        QTest::addColumn<QList<int>>("counts"); // honest, careless, spam, collude

        QTest::newRow("even") << u"honest=70,careless=15,spam=10,collude=5"_s << 100 << QList<int>{70, 15, 10, 5};
        QTest::newRow("rounded") << u"honest=70,careless=15,spam=10,collude=5"_s << 10 << QList<int>{7, 2, 1, 0};
        QTest::newRow("shares of any sum") << u"honest=3,spam=1"_s << 8 << QList<int>{6, 0, 2, 0};
        QTest::newRow("one") << u"honest=60,spam=40"_s << 1 << QList<int>{1, 0, 0, 0};
    }

    void makesWholePeople()
    {
        QFETCH(const QString, text);
        QFETCH(const int, people);
        QFETCH(const QList<int>, counts);

        const auto kinds = kindsOf(*mixFromString(text), people);

        QCOMPARE(kinds.size(), people);
        for (int i = 0; i < counts.size(); ++i)
            QCOMPARE(kinds.count(allAnnotatorKinds().at(i)), counts.at(i));
    }
};

QTEST_GUILESS_MAIN(MixTest)
#include "tst_mix.moc"
