// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/rankingorder.h"
#include "model/rules/worddifferences.h"

#include <QTest>

using namespace Rules;
using namespace Qt::StringLiterals;

class RankingOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreMoved()
    {
        const RankingOrder order = RankingOrder::ofCount(4);
        QCOMPARE(order.moved(0, 2).ranking, (QList<int>{1, 2, 0, 3}));
        QCOMPARE(order.moved(3, 0).ranking, (QList<int>{3, 0, 1, 2}));
        QCOMPARE(order.moved(0, 4), order);
        QCOMPARE(order.moved(-1, 2), order);
    }

    void tiedTextsShareAPlace()
    {
        const RankingOrder order = RankingOrder::ofCount(4).withTieToggled(1).withTieToggled(2);
        QCOMPARE(order.tied, (QList<int>{1, 2}));
        QCOMPARE(order.sharedPlace(2), 0);
        QCOMPARE(order.sharedPlace(3), 3);
        QCOMPARE(order.withTieToggled(1).tied, QList<int>{2});
        QCOMPARE(order.withTieToggled(0), order);
        QCOMPARE(order.withoutTies(), RankingOrder::ofCount(4));
        QCOMPARE(RankingOrder::ofGroups({{0, 1, 2}, {3}}), order);
    }

    void aTextLeavesItsTie_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QList<int>>("ranking");
        QTest::addColumn<QList<int>>("tied");

        // 0, then 1 = 2 = 3, then 4
        QTest::newRow("the first of three") << 1 << 4 << QList<int>{0, 2, 3, 4, 1} << QList<int>{3};
        QTest::newRow("the second") << 2 << 0 << QList<int>{2, 0, 1, 3, 4} << QList<int>{3};
        QTest::newRow("the last") << 3 << 4 << QList<int>{0, 1, 2, 4, 3} << QList<int>{2};
        QTest::newRow("one between two tied joins them") << 0 << 2 << QList<int>{1, 2, 0, 3, 4} << QList<int>{2, 0, 3};
        QTest::newRow("one above them does not") << 4 << 1 << QList<int>{0, 4, 1, 2, 3} << QList<int>{2, 3};
    }

    void aTextLeavesItsTie()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const QList<int>, ranking);
        QFETCH(const QList<int>, tied);

        const RankingOrder moved = RankingOrder::ofGroups({{0}, {1, 2, 3}, {4}}).moved(from, to);

        QCOMPARE(moved.ranking, ranking);
        QCOMPARE(moved.tied, tied);
    }

    void addedWordsAreFound_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<int>("missing");

        QTest::newRow("the same") << u"one two"_s << u"one  two\n"_s << QStringList() << 0;
        QTest::newRow("one word more") << u"the fox runs"_s << u"the red fox runs"_s << QStringList{u"red"_s} << 0;
        QTest::newRow("a stretch") << u"a d"_s << u"a b c d"_s << QStringList{u"b c"_s} << 0;
        QTest::newRow("another word") << u"a b c"_s << u"a x c"_s << QStringList{u"x"_s} << 1;
        QTest::newRow("longer base") << u"a b c d e f"_s << u"a f"_s << QStringList() << 4;
        QTest::newRow("nothing in common") << u"a b"_s << u"x y z"_s << QStringList{u"x y z"_s} << 2;
        QTest::newRow("empty base") << QString() << u"x y"_s << QStringList{u"x y"_s} << 0;
        QTest::newRow("empty text") << u"x y"_s << QString() << QStringList() << 2;
    }

    void addedWordsAreFound()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, text);
        QFETCH(const QStringList, added);
        QFETCH(const int, missing);

        const WordDifferences differences = wordDifferences(base, text);

        QStringList found;
        for (const WordRange &range : differences.added)
            found.append(text.sliced(range.from, range.length));
        QCOMPARE(found, added);
        QCOMPARE(differences.missing, missing);
    }
};
QTEST_GUILESS_MAIN(RankingOrderTest)
#include "tst_rankingorder.moc"
