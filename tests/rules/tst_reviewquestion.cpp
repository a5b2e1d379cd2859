// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/reviewquestion.h"

#include <QTest>

#include <cmath>

using namespace Rules;

class ReviewQuestionTest : public QObject
{
    Q_OBJECT

    static TreeConfiguration byInformationGain()
    {
        TreeConfiguration configuration;
        configuration.selectionPolicy = SelectionPolicy::InformationGain;
        return configuration;
    }

private Q_SLOTS:
    void aReviewVotesForWhatItAloneWouldAccept()
    {
        const QList<Labels> reviews{{{Label::Spam, 0}}, {{Label::Spam, 1}},
            {{Label::Spam, 0}, {Label::LangMismatch, 1}}, {{Label::Spam, 0.3}}, {{Label::Quality, 1}}};

        QCOMPARE(votesOf(reviews, 0.6), (ReviewVotes{2, 2})); // the last one says nothing of spam
        QCOMPARE(votesOf(reviews, 0.8), (ReviewVotes{1, 3}));
        QCOMPARE(votesOf({}, 0.6), ReviewVotes());
    }

    void aFurtherReviewTeachesLessAndLess()
    {
        QVERIFY(std::abs(expectedGain({}) - (std::log(2) - 0.5)) < 1e-12); // spec/users-and-scores.md section 4
        QVERIFY(expectedGain({1, 0}) < expectedGain({}));
        QVERIFY(expectedGain({2, 0}) < expectedGain({1, 0}));
        QVERIFY(expectedGain({2, 0}) < expectedGain({1, 1})); // what is disputed is worth asking
        QCOMPARE(expectedGain({3, 1}), expectedGain({1, 3}));
        QCOMPARE(gainStratum({}), 193);
    }

    void agreementSettlesSoonerThanDispute()
    {
        const TreeConfiguration configuration = byInformationGain();

        QVERIFY(!isSettled({}, configuration));
        QVERIFY(!isSettled({1, 0}, configuration));
        QVERIFY(isSettled({2, 0}, configuration));
        QVERIFY(isSettled({0, 2}, configuration));
        QVERIFY(!isSettled({1, 1}, configuration));
        QVERIFY(isSettled({2, 1}, configuration));
    }

    void aHighBarStillAsksOnce()
    {
        TreeConfiguration configuration = byInformationGain();
        configuration.retireInformationGain = 1;

        QVERIFY(!isSettled({}, configuration));
        QVERIFY(isSettled({1, 0}, configuration));
    }

    void theUniformPolicyCountsReviewsOnly() { QVERIFY(!isSettled({50, 0}, TreeConfiguration())); }
};

QTEST_GUILESS_MAIN(ReviewQuestionTest)
#include "tst_reviewquestion.moc"
