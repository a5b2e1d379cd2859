// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/boards.h"
#include "model/engine/scores.h"
#include "model/rules/leaderscore.h"
#include "model/rules/level.h"
#include "tests/engine/eachdatabase.h"
#include "tests/engine/enginetransaction.h"

#include <QThread>
#include <QTimeZone>

#include <algorithm>
#include <atomic>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

// Leaderboards: time frames that roll on, ranks, pages, who is shown, and several writers at once.
class BoardsTest : public QObject
{
    Q_OBJECT

    EachDatabase m_databases;

    static User known(TestQueue &test, const QString &name) { return *test.queue().signIn(TestQueue::person(name)); }

    static QList<User> people(TestQueue &test, int number)
    {
        QList<User> all;
        for (int i = 0; i < number; ++i)
            all.append(known(test, u"person %1"_s.arg(i)));
        return all;
    }

    // Gives points without the work. The check knows no raw rows for them, but compares boards with the ledger.
    static void give(TestQueue &test, const User &user, ScoreKind kind, int times = 1)
    {
        const bool given = inTransaction(test, [&](Engine::Context &context) {
            for (int i = 0; i < times; ++i) {
                Engine::credit(
                    context, user.id, kind, test.random.uuid().toString(QUuid::WithoutBraces), {}, test.clock.now());
            }
            return true;
        });
        QVERIFY(given);
    }

    static QStringList boardViolations(TestQueue &test)
    {
        QStringList violations = test.violations();
        violations.removeIf([](const QString &violation) { return violation.startsWith("score_surplus"_L1); });
        return violations;
    }

    static int scoreIn(TestQueue &test, const User &user, TimeFrame frame)
    {
        return test.queue().score(frame, user)->leaderScore;
    }

    static QStringList namesOf(const Leaderboard &board)
    {
        QStringList names;
        for (const UserScore &score : board.scores)
            names.append(score.identity.username);
        return names;
    }

private Q_SLOTS:
    void framesBegin_data()
    {
        QTest::addColumn<TimeFrame>("frame");
        QTest::addColumn<QString>("begin");

        QTest::newRow("day") << TimeFrame::Day << u"2026-03-30T15:04:00Z"_s;
        QTest::newRow("week") << TimeFrame::Week << u"2026-03-24T00:00:00Z"_s;
        QTest::newRow("month") << TimeFrame::Month << u"2026-03-01T00:00:00Z"_s;
    }

    void framesBegin()
    {
        QFETCH(const TimeFrame, frame);
        QFETCH(const QString, begin);
        const auto now = QDateTime::fromString(u"2026-03-31T15:04:59Z"_s, Qt::ISODate);

        QCOMPARE(Engine::beginOf(frame, now)->toString(Qt::ISODate), begin);
        QVERIFY(!Engine::beginOf(TimeFrame::Total, now));
    }

    void framesRollOn_data() { EachDatabase::rows(); }
    void framesRollOn()
    {
        const auto test = m_databases.begin();
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        const User ada = known(*test, u"ada"_s);
        const User bob = known(*test, u"bob"_s);
        give(*test, ada, ScoreKind::ReplyAssistant, 5);
        give(*test, bob, ScoreKind::ReplyPrompter);
        test->clock.advance(std::chrono::hours(23));
        give(*test, bob, ScoreKind::LabelsFull);
        const auto scores = [&](const User &user) {
            QList<int> all;
            for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total})
                all.append(scoreIn(*test, user, frame));
            return all;
        };
        QCOMPARE(scores(ada), (QList{20, 20, 20, 20}));
        QCOMPARE(scores(bob), (QList{3, 3, 3, 3}));

        test->clock.advance(std::chrono::hours(2)); // 25 hours after the first
        QCOMPARE(scores(ada), (QList{0, 20, 20, 20}));
        QCOMPARE(scores(bob), (QList{2, 3, 3, 3}));
        const auto day = test->queue().leaderboard(TimeFrame::Day, 0);
        QCOMPARE(namesOf(*day), QStringList{u"bob"_s}); // who did nothing is not listed
        QCOMPARE(day->scores.constFirst().rank, 1);
        QCOMPARE(test->queue().score(TimeFrame::Day, ada)->level, 0);

        test->clock.advance(std::chrono::hours(24 * 8));
        QCOMPARE(scores(ada), (QList{0, 0, 20, 20}));
        test->clock.advance(std::chrono::hours(24 * 31));
        QVERIFY(test->queue().upkeep());
        QCOMPARE(scores(ada), (QList{0, 0, 0, 20}));
        QCOMPARE(scores(bob), (QList{0, 0, 0, 3}));
        QCOMPARE(test->count(u"SELECT count(*) AS n FROM user_stats"_s), 2);
        QCOMPARE(test->queue().score(TimeFrame::Total, ada)->rank, 1);
        QCOMPARE(boardViolations(*test), QStringList());
    }

    // A message that was written long ago is accepted today: it counts in the frames that its date lies in.
    void oldDatesCountWhereTheyLie()
    {
        TestQueue test;
        const User ada = known(test, u"ada"_s);
        const QDateTime written = test.clock.now();
        test.clock.advance(std::chrono::hours(24 * 10));
        give(test, ada, ScoreKind::LabelsFull);
        QCOMPARE(scoreIn(test, ada, TimeFrame::Day), 2);
        QVERIFY(inTransaction(test, [&](Engine::Context &context) {
            Engine::credit(context, ada.id, ScoreKind::AcceptedReplyAssistant, QString(36, u'a'), {}, written);
            return true;
        }));

        QCOMPARE(scoreIn(test, ada, TimeFrame::Day), 2);
        QCOMPARE(scoreIn(test, ada, TimeFrame::Week), 2);
        QCOMPARE(scoreIn(test, ada, TimeFrame::Month), 6);
        QCOMPARE(scoreIn(test, ada, TimeFrame::Total), 6);
        QCOMPARE(boardViolations(test), QStringList());
    }

    void ranksAndPagesAreThoseOfASort_data() { EachDatabase::rows(); }
    void ranksAndPagesAreThoseOfASort()
    {
        const auto test = m_databases.begin();
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        QList<User> all = people(*test, 40);
        std::map<QString, int> scores;
        QVERIFY(inTransaction(*test, [&](Engine::Context &context) {
            const auto one = [&](const User &user, ScoreKind kind) {
                Engine::credit(
                    context, user.id, kind, test->random.uuid().toString(QUuid::WithoutBraces), {}, test->clock.now());
            };
            for (const User &user : std::as_const(all)) {
                const int answers = test->random.below(12); // many are equal
                scores[user.identity.username] = 4 * answers;
                one(user, ScoreKind::Prompt);
                for (int i = 0; i < answers; ++i)
                    one(user, ScoreKind::ReplyAssistant);
            }
            return true;
        }));
        std::ranges::sort(
            all, {}, [&](const User &user) { return std::tuple(-scores[user.identity.username], user.id.toString()); });
        QStringList expected;
        for (const User &user : std::as_const(all))
            expected.append(user.identity.username);

        QCOMPARE(namesOf(*test->queue().leaderboard(TimeFrame::Week, 0)), expected);
        QStringList paged;
        auto page = test->queue().leaderboard(TimeFrame::Week, 7);
        while (!page->scores.isEmpty()) {
            QCOMPARE(page->scores.constFirst().rank, paged.size() + 1);
            paged += namesOf(*page);
            const UserScore &last = page->scores.constLast();
            page = test->queue().leaderboardAfter(TimeFrame::Week, {last.leaderScore, last.userId}, 7);
        }
        QCOMPARE(paged, expected);
        for (int place = 0; place < all.size(); ++place) {
            QCOMPARE(test->queue().score(TimeFrame::Week, all.at(place))->rank, place + 1);
            const auto around = test->queue().leaderboardAround(TimeFrame::Week, all.at(place), 3);
            const int first = std::max(0, place - 3);
            QCOMPARE(namesOf(*around), expected.sliced(first, std::min(int(all.size()), place + 4) - first));
            QCOMPARE(around->scores.constFirst().rank, first + 1);
            QCOMPARE(around->scores.constLast().rank, first + around->scores.size());
        }
        QCOMPARE(boardViolations(*test), QStringList());
    }

    void onlyThoseWhoWantAreShown_data() { EachDatabase::rows(); }
    void onlyThoseWhoWantAreShown()
    {
        const auto test = m_databases.begin();
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        const QList<User> all = people(*test, 3);
        for (int i = 0; i < 3; ++i)
            give(*test, all.at(i), ScoreKind::ReplyAssistant, 3 - i);
        const auto set = [&](const User &user, const QString &what) {
            QVERIFY(test->connection().raw(u"UPDATE app_user SET %1 WHERE id = '%2'"_s.arg(what, user.id.toString())));
            QVERIFY(inTransaction(
                *test, [&](auto &context) { return Engine::scoresFollowVisibility(context, user.id).has_value(); }));
        };

        set(all.at(0), u"show_on_leaderboard = FALSE"_s);
        set(all.at(1), u"enabled = FALSE"_s);

        QCOMPARE(namesOf(*test->queue().leaderboard(TimeFrame::Total, 0)), QStringList{u"person 2"_s});
        QCOMPARE(test->queue().score(TimeFrame::Total, all.at(2))->rank, 1);
        const auto hidden = test->queue().score(TimeFrame::Total, all.at(0));
        QVERIFY(!hidden->rank);
        QCOMPARE(hidden->leaderScore, 12);
        QCOMPARE(test->queue().leaderboardAround(TimeFrame::Total, all.at(0), 5)->scores.size(), 1);
        QCOMPARE(boardViolations(*test), QStringList());

        give(*test, all.at(0), ScoreKind::ReplyAssistant, 30); // levels change out of sight
        set(all.at(0), u"show_on_leaderboard = TRUE"_s);
        set(all.at(1), u"enabled = TRUE"_s);
        QCOMPARE(namesOf(*test->queue().leaderboard(TimeFrame::Total, 0)),
            (QStringList{u"person 0"_s, u"person 1"_s, u"person 2"_s}));
        QCOMPARE(boardViolations(*test), QStringList());
    }

    void theDatabaseKnowsLevelsAndScore_data() { EachDatabase::rows(); }
    void theDatabaseKnowsLevelsAndScore()
    {
        const auto test = m_databases.begin();
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        const auto rows = test->connection().raw(u"SELECT score FROM level_threshold ORDER BY level"_s);
        QList<int> thresholds;
        for (const auto &row : *rows)
            thresholds.append(row.count(u"score"));
        QCOMPARE(thresholds, Rules::levelThresholds());

        const User ada = known(*test, u"ada"_s);
        for (const ScoreKind kind : allScoreKinds())
            give(*test, ada, kind, 5 + test->random.below(20));
        const auto score = test->queue().score(TimeFrame::Total, ada);
        QCOMPARE(score->leaderScore, Rules::leaderScore(score->contributions).total());
        QVERIFY(score->contributions.replyRanked3 >= 5);
    }

    // Several programs on one PostgreSQL: nothing is lost, nobody waits in a circle.
    void manyWriteAtOnce()
    {
        PostgreSqlServer server;
        if (!server.whyNot().isEmpty())
            QSKIP(qPrintable(server.whyNot()));
        const Storage::DatabaseUrl url = server.createDatabase();
        TestQueue test({}, url);
        const QList<User> all = people(test, 8);
        constexpr int rounds = 60;
        const auto work = [&](int number) {
            SeededRandom random(100 + number);
            ManualClock clock;
            const auto connection = Storage::Connection::open(url, Storage::Connection::Open::Existing);
            for (int i = 0; i < rounds; ++i) {
                clock.advance(std::chrono::minutes(29)); // what was new falls out while others add
                const bool done = inTransaction(**connection, clock, random, [&](Engine::Context &context) {
                    for (int j = 0; j < 4; ++j) {
                        Engine::credit(context, all.at(random.below(int(all.size()))).id, ScoreKind::ReplyAssistant,
                            random.uuid().toString(QUuid::WithoutBraces), {},
                            clock.now().addSecs(-3600 * random.below(26)));
                    }
                    return true;
                });
                if (!done)
                    return false;
                for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month}) {
                    const bool rolled = inTransaction(**connection, clock, random, [&](Engine::Context &context) {
                        const auto moved = Engine::bringUpToDate(context, frame);
                        if (!moved)
                            qWarning("%s", qUtf8Printable(moved.error().message));
                        return moved.has_value();
                    });
                    if (!rolled)
                        return false;
                }
            }
            return true;
        };

        std::atomic_int succeeded = 0;
        QList<QThread *> threads;
        for (int number = 0; number < 3; ++number) {
            threads.append(QThread::create([&, number] { succeeded += work(number); }));
            threads.constLast()->start();
        }
        for (QThread *thread : std::as_const(threads)) {
            thread->wait();
            delete thread;
        }

        QCOMPARE(succeeded.load(), 3);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM score_event"_s), 3 * rounds * 4);
        QCOMPARE(boardViolations(test), QStringList());
        test.clock.advance(std::chrono::hours(24 * 60));
        QVERIFY(test.queue().upkeep());
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM user_stats WHERE time_frame <> 'total'"_s), 0);
        QCOMPARE(boardViolations(test), QStringList());
    }
};

QTEST_GUILESS_MAIN(BoardsTest)
#include "tst_boards.moc"
