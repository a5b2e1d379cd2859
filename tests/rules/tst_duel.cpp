// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/duel.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Rules;

namespace {

// How good each text is; equal numbers are equally good.
struct Run
{
    QList<QList<int>> order;
    int questions = 0;
};

DuelAnswer judged(const QList<int> &goodness, const DuelState::Pair &pair)
{
    const int first = goodness.at(pair.first);
    const int second = goodness.at(pair.second);
    return {pair.first, pair.second,
        first == second      ? DuelOutcome::Equal
            : first > second ? DuelOutcome::FirstBetter
                             : DuelOutcome::SecondBetter};
}

Run run(const QList<int> &goodness)
{
    const int count = int(goodness.size());
    DuelAnswers answers;
    for (;;) {
        const DuelState state = duel(count, answers);
        if (!state.next)
            return {state.order, int(answers.size())};
        answers.append(judged(goodness, *state.next));
        if (answers.size() > count * count)
            return {};
    }
}

QList<QList<int>> groupsOf(const QList<int> &goodness)
{
    QMap<int, QList<int>> byGoodness;
    for (int text = 0; text < goodness.size(); ++text)
        byGoodness[-goodness.at(text)].append(text);
    return byGoodness.values();
}

QList<QList<int>> withSortedGroups(QList<QList<int>> order)
{
    for (QList<int> &group : order)
        std::ranges::sort(group);
    return order;
}

}

class DuelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBoundIsThatOfMergeInsertion()
    {
        const QList<int> published{0, 0, 1, 3, 5, 7, 10, 13, 16, 19, 22, 26, 30};
        for (int count = 1; count < published.size(); ++count)
            QCOMPARE(mostDuels(count), published.at(count));
    }

    void everyOrderIsFoundWithinTheBound()
    {
        for (int count = 1; count <= 7; ++count) {
            QList<int> goodness(count);
            std::iota(goodness.begin(), goodness.end(), 0);
            int worst = 0;
            do {
                const Run found = run(goodness);
                QCOMPARE(found.order, groupsOf(goodness));
                worst = std::max(worst, found.questions);
            } while (std::ranges::next_permutation(goodness).found);
            QCOMPARE(worst, mostDuels(count)); // reached, and never passed
        }
    }

    void longOrdersToo()
    {
        QRandomGenerator random(7);
        for (int turn = 0; turn < 400; ++turn) {
            QList<int> goodness(8 + turn % 5);
            std::iota(goodness.begin(), goodness.end(), 0);
            std::shuffle(goodness.begin(), goodness.end(), random);
            const Run found = run(goodness);
            QCOMPARE(found.order, groupsOf(goodness));
            QVERIFY(found.questions <= mostDuels(int(goodness.size())));
        }
    }

    void equalTextsShareAPlaceAndCostNothingMore()
    {
        QRandomGenerator random(11);
        for (int turn = 0; turn < 2000; ++turn) {
            QList<int> goodness(2 + turn % 9);
            for (int &one : goodness)
                one = random.bounded(4);
            const Run found = run(goodness);
            QCOMPARE(withSortedGroups(found.order), groupsOf(goodness));
            QVERIFY(found.questions <= mostDuels(int(goodness.size())));
        }
    }

    void theSameAnswersAskTheSame()
    {
        const DuelAnswers answers{{0, 1, DuelOutcome::FirstBetter}, {2, 3, DuelOutcome::SecondBetter}};
        QCOMPARE(duel(5, answers), duel(5, answers));
        QCOMPARE(duel(5, answers).next, (DuelState::Pair{0, 3}));
    }

    void ofTwoAnswersTheLaterCounts()
    {
        const DuelAnswers answers{{0, 1, DuelOutcome::FirstBetter}, {1, 0, DuelOutcome::FirstBetter}};
        QCOMPARE(duel(2, answers).order, (QList<QList<int>>{{1}, {0}}));
        QVERIFY(contradictions(2, answers).isEmpty());
    }

    void whatIsOutsideIsIgnored()
    {
        const DuelAnswers answers{
            {0, 9, DuelOutcome::FirstBetter}, {-1, 0, DuelOutcome::Equal}, {1, 1, DuelOutcome::Equal}};
        QCOMPARE(duel(2, answers).next, (DuelState::Pair{0, 1}));
    }

    void contradictionsAreNamed_data()
    {
        QTest::addColumn<DuelAnswers>("answers");
        QTest::addColumn<QList<QList<int>>>("circles");
        using enum DuelOutcome;

        QTest::newRow("none") << DuelAnswers{{0, 1, FirstBetter}, {1, 2, FirstBetter}, {0, 2, FirstBetter}}
                              << QList<QList<int>>();
        QTest::newRow("three in a circle") << DuelAnswers{{0, 1, FirstBetter}, {1, 2, FirstBetter}, {2, 0, FirstBetter}}
                                           << QList<QList<int>>{{0, 1, 2}};
        QTest::newRow("said the other way round") << DuelAnswers{{1, 0, SecondBetter}, {2, 1, SecondBetter},
            {0, 2, SecondBetter}} << QList<QList<int>>{{0, 1, 2}};
        QTest::newRow("equal and yet better")
            << DuelAnswers{{0, 1, Equal}, {1, 2, Equal}, {0, 2, FirstBetter}} << QList<QList<int>>{{0, 2, 1}};
        QTest::newRow("equals only") << DuelAnswers{{0, 1, Equal}, {1, 2, Equal}, {2, 0, Equal}} << QList<QList<int>>();
        QTest::newRow("the shortest of a tangle") << DuelAnswers{{0, 1, FirstBetter}, {1, 2, FirstBetter},
            {2, 3, FirstBetter}, {3, 0, FirstBetter}, {2, 0, FirstBetter}}
                                                  << QList<QList<int>>{{0, 1, 2}};
        QTest::newRow("two tangles") << DuelAnswers{{0, 1, FirstBetter}, {1, 2, FirstBetter}, {2, 0, FirstBetter},
            {3, 4, FirstBetter}, {4, 5, FirstBetter}, {5, 3, FirstBetter}, {0, 3, FirstBetter}}
                                     << QList<QList<int>>{{0, 1, 2}, {3, 4, 5}};
    }

    void contradictionsAreNamed()
    {
        QFETCH(const DuelAnswers, answers);
        QFETCH(const QList<QList<int>>, circles);

        QCOMPARE(contradictions(6, answers), circles);
    }

    void whatWasOnlyInferredCanBeAsked()
    {
        const QList<int> goodness{3, 1, 2};
        DuelAnswers answers;
        while (const auto next = duel(3, answers).next)
            answers.append(judged(goodness, *next));
        QVERIFY(answers.size() <= 3);

        while (const auto pair = unasked(3, answers))
            answers.append(judged(goodness, *pair));

        QCOMPARE(answers.size(), 3);
        QVERIFY(contradictions(3, answers).isEmpty());
        QVERIFY(!unasked(3, {}));
    }
};
QTEST_GUILESS_MAIN(DuelTest)
#include "tst_duel.moc"
