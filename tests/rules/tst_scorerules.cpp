// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/random.h"
#include "model/rules/contributorscore.h"
#include "model/rules/leaderscore.h"
#include "model/rules/level.h"
#include "model/rules/rankinggood.h"
#include "model/rules/streak.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Rules;

// Points, good rankings, streaks by day and contributions.
class ScoreRulesTest : public QObject
{
    Q_OBJECT

    // Replies named by letters, in the order of the letters.
    static Ballot ballot(const QString &letters)
    {
        Ballot ids;
        for (const QChar letter : letters)
            ids.append(MessageId(QUuid(letter.unicode(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        return ids;
    }

    static QList<Ballot> ballots(const QString &orders)
    {
        QList<Ballot> all;
        for (const QString &order : orders.split(u' ', Qt::SkipEmptyParts))
            all.append(ballot(order));
        return all;
    }

    static QDateTime at(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate); }

private Q_SLOTS:
    void thePointsOfAllEventsAreTheScore()
    {
        SeededRandom random(7);
        for (int run = 0; run < 100; ++run) {
            Contributions did;
            int points = 0;
            for (const ScoreKind kind : allScoreKinds()) {
                const int times = random.below(40);
                did.*counterOf(kind) += times;
                for (int ordinal = 1; ordinal <= times; ++ordinal)
                    points += pointsOf(kind, ordinal);
            }
            QCOMPARE(points, leaderScore(did).total());
        }
    }

    void eachKindHasItsOwnNameAndCounter()
    {
        Contributions did;
        for (const ScoreKind kind : allScoreKinds()) {
            QVERIFY(scoreKindFromString(toString(kind)) == kind);
            QCOMPARE(did.*counterOf(kind), 0);
            did.*counterOf(kind) = 1;
        }
        QCOMPARE(allScoreKinds().size(), 13);
        QVERIFY(!scoreKindFromString(u"praise"));
    }

    void aLevelEndsWhereTheNextBegins()
    {
        for (const int score : {0, 3, 4, 108, 109, 5999})
            QCOMPARE(levelOf(ceilingOf(levelOf(score))), levelOf(score) + 1);
        QCOMPARE(ceilingOf(1), 4);
        QCOMPARE(ceilingOf(100), std::numeric_limits<int>::max());
    }

    void judgesRankingsByTheOthers_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("others");
        QTest::addColumn<bool>("good");

        QTest::newRow("the same") << u"abc"_s << u"abc abc"_s << true;
        QTest::newRow("reversed") << u"cba"_s << u"abc abc"_s << false;
        QTest::newRow("one swap of three: 1/3") << u"acb"_s << u"abc abc"_s << false;
        QTest::newRow("one swap of four: 2/3") << u"acbd"_s << u"abcd abcd"_s << true;
        QTest::newRow("two swaps of four: 1/3") << u"badc"_s << u"abcd"_s << false;
        QTest::newRow("three of twelve: exactly 1/2") << u"bacd"_s << u"abcd"_s << true;
        QTest::newRow("two replies, agreed") << u"ba"_s << u"ba ba ab"_s << true;
        QTest::newRow("two replies, not agreed") << u"ab"_s << u"ba ba ab"_s << false;
        QTest::newRow("nobody else") << u"abc"_s << QString() << false;
        QTest::newRow("only what all list") << u"axbyc"_s << u"abc zacb abc"_s << true;
        QTest::newRow("one in common") << u"axy"_s << u"abc"_s << false;
    }

    void judgesRankingsByTheOthers()
    {
        QFETCH(const QString, own);
        QFETCH(const QString, others);
        QFETCH(const bool, good);

        QCOMPARE(isGoodRanking(ballot(own), ballots(others)), good);
    }

    void halfWayIsGood()
    {
        // Five replies have ten pairs; five of six… 8 concordant and 2 discordant are 0.6, 7 and 3 are 0.4.
        QCOMPARE(*agreementWithOthers(ballot(u"cabde"_s), ballots(u"abcde"_s)), 0.6);
        QVERIFY(isGoodRanking(ballot(u"cabde"_s), ballots(u"abcde"_s)));
        QCOMPARE(*agreementWithOthers(ballot(u"cbade"_s), ballots(u"abcde"_s)), 0.4);
        QVERIFY(!isGoodRanking(ballot(u"cbade"_s), ballots(u"abcde"_s)));
        // Nine replies have 36 pairs: nine of them swapped leave exactly one half.
        const QString swapped = u"bafedcghi"_s; // 1 + 6 pairs
        QCOMPARE(*agreementWithOthers(ballot(swapped), ballots(u"abcdefghi"_s)), (36 - 2 * 7) / 36.0);
        const QString half = u"bafedchgi"_s; // 1 + 6 + 1
        QCOMPARE(*agreementWithOthers(ballot(half), ballots(u"abcdefghi"_s)), (36 - 2 * 8) / 36.0);
        const QString exactly = u"bafedcihg"_s; // 1 + 6 + 3 are ten: below
        QVERIFY(!isGoodRanking(ballot(exactly), ballots(u"abcdefghi"_s)));
        QVERIFY(isGoodRanking(ballot(u"bafedchig"_s), ballots(u"abcdefghi"_s))); // nine
        QCOMPARE(*agreementWithOthers(ballot(u"bafedchig"_s), ballots(u"abcdefghi"_s)), 0.5);
    }

    void believesDatesWithinTheTask_data()
    {
        QTest::addColumn<QString>("done");
        QTest::addColumn<QString>("counts");

        QTest::newRow("none") << QString() << u"2026-03-05T12:00:00Z"_s;
        QTest::newRow("in between") << u"2026-03-03T23:30:00+01:00"_s << u"2026-03-03T23:30:00+01:00"_s;
        QTest::newRow("in the future") << u"2026-03-05T13:30:00+01:00"_s << u"2026-03-05T13:00:00+01:00"_s;
        QTest::newRow("before the task") << u"2026-03-02T08:00:00-08:00"_s << u"2026-03-05T04:00:00-08:00"_s;
        QTest::newRow("nowhere on earth") << u"2026-03-03T12:00:00+15:00"_s << u"2026-03-02T21:00:00Z"_s;
    }

    void believesDatesWithinTheTask()
    {
        QFETCH(const QString, done);
        QFETCH(const QString, counts);
        const QDateTime created = at(u"2026-03-02T18:00:00Z"_s);
        const QDateTime received = at(u"2026-03-05T12:00:00Z"_s);

        const QDateTime date = workDate(done.isEmpty() ? std::nullopt : std::optional(at(done)), created, received);

        QCOMPARE(date, at(counts));
        QCOMPARE(date.offsetFromUtc(), at(counts).offsetFromUtc());
    }

    void daysMakeRuns()
    {
        const auto day = [](int number) { return QDate(2026, 3, number); };
        const QList<WorkRun> runs{{day(7), day(8)}, {day(2), day(4)}};

        QCOMPARE(withDay(runs, day(3)), (WorkRun{day(2), day(4)}));
        QCOMPARE(withDay(runs, day(5)), (WorkRun{day(2), day(5)}));
        QCOMPARE(withDay(runs, day(1)), (WorkRun{day(1), day(4)}));
        QCOMPARE(withDay(runs, day(10)), (WorkRun{day(10), day(10)}));
        QCOMPARE(withDay({{day(6), day(8)}, {day(2), day(4)}}, day(5)), (WorkRun{day(2), day(8)}));
        QCOMPARE(withDay({}, day(5)).days(), 0);
        QCOMPARE((WorkRun{day(2), day(8)}).days(), 6);
    }

    void aStreakEndsWithTheDayThatWasLeftOut()
    {
        const WorkRun run{QDate(2026, 3, 2), QDate(2026, 3, 4)};

        QCOMPARE(endOf(run, 0), at(u"2026-03-06T00:00:00Z"_s));
        QCOMPARE(endOf(run, 2 * 3600), at(u"2026-03-06T00:00:00+02:00"_s));
        QCOMPARE(endOf(run, -8 * 3600), at(u"2026-03-06T00:00:00-08:00"_s));
    }

    void reviewsChooseAndGrade()
    {
        QCOMPARE(chosenBy({{Label::Spam, 0}}, 0.6), 1);
        QCOMPARE(chosenBy({{Label::Spam, 1}}, 0.6), 0);
        QCOMPARE(chosenBy({{Label::Spam, 0}, {Label::LangMismatch, 1}}, 0.6), 0);
        QCOMPARE(chosenBy({}, 0.6), 0);

        QCOMPARE(qualityGrades({{{Label::Quality, 0}}, {{Label::Quality, 0.25}}, {{Label::Quality, 1}},
                     {{Label::Quality, 1}}, {{Label::Humor, 0.5}}}),
            (QList<int>{1, 1, 0, 0, 2}));
    }

    void goodBehaviourNeedsShareAndNumber()
    {
        ContributorScore score;
        score.votes = 20;
        score.goodVotes = 17;

        QVERIFY(isWellBehaved(score, 0.8, 20));
        QVERIFY(!isWellBehaved(score, 0.85, 20)); // more than, not as much as
        QVERIFY(!isWellBehaved(score, 0.8, 21));
        score.rankings = 1;
        QVERIFY(!isWellBehaved(score, 0.8, 20));
        QVERIFY(isWellBehaved({}, 0.8));
    }
};

QTEST_GUILESS_MAIN(ScoreRulesTest)
#include "tst_scorerules.moc"
