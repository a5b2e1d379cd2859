// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/contributors.h"
#include "tests/engine/eachdatabase.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

// What is known of people besides points: streaks, troll statistics, contributions, on SQLite and on PostgreSQL.
class StandingsTest : public QObject
{
    Q_OBJECT

    EachDatabase m_databases;

    static User known(TestQueue &test, const QString &name) { return *test.queue().signIn(TestQueue::person(name)); }
    static int streakOf(TestQueue &test, const QString &name) { return known(test, name).streakDays.value_or(0); }

    // As if it had been done then, and delivered now.
    static bool writeDone(TestQueue &test, const Task &task, const QString &name, const std::optional<QDateTime> &done)
    {
        Interaction interaction =
            TestQueue::answer(task, test.text(u"A prompt of %1, %2"_s.arg(name, test.random.uuid().toString())));
        interaction.doneDate = done;
        return test.queue().submit(TestQueue::person(name), interaction).has_value();
    }

    static bool writeNow(TestQueue &test, const QString &name, int offset)
    {
        const auto task = test.take(name, TaskType::InitialPrompt);
        return task && writeDone(test, *task, name, test.clock.now().toOffsetFromUtc(offset));
    }

    static bool reviewPrompt(TestQueue &test, const QString &name, const Labels &labels)
    {
        const auto task = test.take(name, TaskType::LabelInitialPrompt);
        return task && test.submit(name, *task, LabelReply{*subjectOf(task->kind), labels});
    }

    static TreeConfiguration lenient()
    {
        TreeConfiguration configuration;
        configuration.maxPendingTasksPerUser = 100;
        return configuration;
    }

private Q_SLOTS:
    void workOnDaysInARowIsAStreak_data() { EachDatabase::rows(); }
    void workOnDaysInARowIsAStreak()
    {
        const auto test = m_databases.begin(lenient()); // it is March 1, 9:00 UTC
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        QCOMPARE(streakOf(*test, u"ada"_s), 0);
        QVERIFY(writeNow(*test, u"ada"_s, 0));
        QVERIFY(writeNow(*test, u"ada"_s, 0));
        QCOMPARE(streakOf(*test, u"ada"_s), 0); // the first day
        test->clock.advance(std::chrono::hours(14)); // 23:00
        QVERIFY(writeNow(*test, u"ada"_s, 0));
        QCOMPARE(streakOf(*test, u"ada"_s), 0);
        test->clock.advance(std::chrono::hours(2)); // March 2, 1:00: two hours later and another day
        QVERIFY(writeNow(*test, u"ada"_s, 0));
        QCOMPARE(streakOf(*test, u"ada"_s), 1);
        test->clock.advance(std::chrono::hours(46)); // March 3, 23:00: nothing for 46 hours, and no day left out
        QVERIFY(test->queue().upkeep());
        QCOMPARE(streakOf(*test, u"ada"_s), 1);
        QVERIFY(writeNow(*test, u"ada"_s, 0));
        QCOMPARE(streakOf(*test, u"ada"_s), 2);

        test->clock.advance(std::chrono::hours(26)); // March 5, 1:00
        QVERIFY(test->queue().upkeep());
        QCOMPARE(streakOf(*test, u"ada"_s), 0);
        QVERIFY(writeNow(*test, u"ada"_s, 0));
        QCOMPARE(streakOf(*test, u"ada"_s), 0);
        QCOMPARE(test->count(u"SELECT count(*) AS n FROM work_run"_s), 2);
        QCOMPARE(test->violations(), QStringList());
    }

    void aDayIsThatOfThePerson()
    {
        TestQueue test(lenient()); // March 1, 9:00 UTC
        constexpr int hour = 3600;
        test.clock.advance(
            std::chrono::hours(13)); // 22:00 UTC is March 2, 7:00 in Tokyo and March 1, 14:00 in Los Angeles
        QVERIFY(writeNow(test, u"aiko"_s, 9 * hour));
        QVERIFY(writeNow(test, u"luis"_s, -8 * hour));
        test.clock.advance(std::chrono::hours(12)); // March 2, 10:00 UTC: 19:00 and 2:00
        QVERIFY(writeNow(test, u"aiko"_s, 9 * hour));
        QVERIFY(writeNow(test, u"luis"_s, -8 * hour));

        QCOMPARE(streakOf(test, u"aiko"_s), 0);
        QCOMPARE(streakOf(test, u"luis"_s), 1);
    }

    void lateDeliveriesMendAStreak_data() { EachDatabase::rows(); }
    void lateDeliveriesMendAStreak()
    {
        const auto test = m_databases.begin(lenient());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        QList<Task> tasks;
        for (int i = 0; i < 4; ++i)
            tasks.append(*test->take(u"ada"_s, TaskType::InitialPrompt));
        const QDateTime first = test->clock.now();
        QVERIFY(writeDone(*test, tasks.at(0), u"ada"_s, first));
        test->clock.advance(std::chrono::hours(47)); // March 3, 8:00
        QVERIFY(writeDone(*test, tasks.at(1), u"ada"_s, test->clock.now()));
        QCOMPARE(streakOf(*test, u"ada"_s), 0); // March 2 was left out …

        QVERIFY(writeDone(*test, tasks.at(2), u"ada"_s, first.addSecs(20 * 3600)));
        QCOMPARE(streakOf(*test, u"ada"_s), 2); // … or so it seemed
        QVERIFY(writeDone(*test, tasks.at(3), u"ada"_s, first.addSecs(3600)));
        QCOMPARE(streakOf(*test, u"ada"_s), 2);
        QCOMPARE(test->count(u"SELECT count(*) AS n FROM work_run"_s), 1);
        QCOMPARE(test->violations(), QStringList());
    }

    void datesThatCannotBeAreNotBelieved()
    {
        TestQueue test(lenient());
        QVERIFY(writeNow(test, u"ada"_s, 0));
        test.clock.advance(std::chrono::hours(24 * 3)); // March 4
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        const auto other = test.take(u"ada"_s, TaskType::InitialPrompt);
        QVERIFY(task && other);

        QVERIFY(writeDone(test, *task, u"ada"_s, test.clock.now().addDays(-1))); // before there was such a task
        QVERIFY(writeDone(test, *other, u"ada"_s, test.clock.now().addDays(1))); // tomorrow

        QCOMPARE(streakOf(test, u"ada"_s), 0);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM work_run WHERE last_day > first_day"_s), 0);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM work_run"_s), 2);
    }

    void theSameAnswerIsTheSameWhateverItsDate()
    {
        TestQueue test(lenient());
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        Interaction interaction = TestQueue::answer(*task, test.text(u"Once"_s));
        interaction.doneDate = test.clock.now();
        QVERIFY(test.queue().submit(TestQueue::person(u"ada"_s), interaction));
        interaction.doneDate = {};

        const auto again = test.queue().submit(TestQueue::person(u"ada"_s), interaction);

        QVERIFY(again && again->replayed);
    }

    void trollsAreRankedByWhatPeopleObjectTo_data() { EachDatabase::rows(); }
    void trollsAreRankedByWhatPeopleObjectTo()
    {
        const auto test = m_databases.begin();
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        QVERIFY(test->write(u"good"_s, TaskType::InitialPrompt, u"Why is the sky blue?"_s));
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(reviewPrompt(*test, name, {{Label::Spam, 0}, {Label::Quality, name == "rex"_L1 ? 0.5 : 1}}));
        QVERIFY(test->write(u"bad"_s, TaskType::InitialPrompt, u"BUY NOW"_s));
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(reviewPrompt(*test, name, {{Label::Spam, 1}, {Label::HateSpeech, 1}, {Label::Toxicity, 0.75}}));
        const QString bad = known(*test, u"bad"_s).id.toString();
        QVERIFY(test->connection().raw(
            u"UPDATE message SET emojis = '{\"+1\":1,\"-1\":4,\"red_flag\":2}' WHERE user_id = '%1'"_s.arg(bad)));
        QVERIFY(test->connection().raw( // free labels count as well
            u"INSERT INTO text_labels (id, user_id, api_client_id, created_date, message_id, labels, purpose) "
            "SELECT '99999999-0000-4000-8000-000000000001', rex.id, rex.api_client_id, 0, message.id, '{\"pii\":1}', "
            "'free' "
            "FROM message, app_user AS rex WHERE rex.username = 'rex' AND message.user_id = '%1'"_s.arg(bad)));

        const auto board = test->queue().trollboard(TimeFrame::Total, 0);

        QVERIFY(board);
        QCOMPARE(board->people.size(), 2);
        const TrollStatistics &worst = board->people.constFirst();
        QCOMPARE(worst.identity.username, u"bad"_s);
        QCOMPARE(worst.rank, 1);
        QCOMPARE(worst.spam, 3);
        QCOMPARE(worst.counts.hateSpeech, 3);
        QCOMPARE(worst.counts.pii, 1);
        QCOMPARE(worst.counts.spamPrompts, 1);
        QCOMPARE(worst.trollScore, 3 * 2 - 1 + 4 + 1 + 3 + 1);
        QCOMPARE(*worst.toxicity, 0.75);
        QVERIFY(!worst.quality);
        QCOMPARE(*board->people.at(1).quality, 2.5 / 3);
        QCOMPARE(board->people.at(1).trollScore, 0);

        const auto alone = test->queue().trollStatistics(TimeFrame::Total, known(*test, u"bad"_s));
        QCOMPARE(alone->trollScore, worst.trollScore);
        QCOMPARE(alone->counts, worst.counts);
        QVERIFY(!alone->rank);
        QVERIFY(test->connection().raw(u"UPDATE app_user SET enabled = FALSE WHERE id = '%1'"_s.arg(bad)));
        QCOMPARE(test->queue().trollboard(TimeFrame::Total, 0, true)->people.constFirst().rank, 2);
        QCOMPARE(test->queue().trollboard(TimeFrame::Total, 0, false)->people.size(), 1);
        QCOMPARE(test->queue().trollboard(TimeFrame::Total, 1)->people.size(), 1);
        test->clock.advance(std::chrono::hours(25));
        QCOMPARE(test->queue().trollboard(TimeFrame::Day, 0)->people.size(), 0);
    }

    void decidedQuestionsPay_data() { EachDatabase::rows(); }
    void decidedQuestionsPay()
    {
        const auto test = m_databases.begin();
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        const auto scoreOf = [&](const QString &name) { return *test->queue().contributorScore(known(*test, name)); };
        QVERIFY(test->write(u"ada"_s, TaskType::InitialPrompt, u"Why is the sky blue?"_s));
        const auto late = test->take(u"uma"_s, TaskType::LabelInitialPrompt);
        QVERIFY(reviewPrompt(*test, u"rex"_s, {{Label::Spam, 0}, {Label::Quality, 1}}));
        QVERIFY(reviewPrompt(*test, u"sam"_s, {{Label::Spam, 0}, {Label::Quality, 0.75}}));
        QCOMPARE(scoreOf(u"rex"_s).votes, 0); // not decided yet
        QVERIFY(reviewPrompt(*test, u"tom"_s, {{Label::Spam, 1}}));

        QCOMPARE(scoreOf(u"rex"_s).votes, 1);
        QCOMPARE(scoreOf(u"rex"_s).goodVotes, 1);
        QCOMPARE(scoreOf(u"rex"_s).votePoints, 1.0);
        QCOMPARE(scoreOf(u"tom"_s).votes, 1);
        QCOMPARE(scoreOf(u"tom"_s).goodVotes, 0);
        QCOMPARE(scoreOf(u"ada"_s).prompts, 1);
        QCOMPARE(scoreOf(u"ada"_s).goodPrompts, 1);
        QCOMPARE(scoreOf(u"ada"_s).promptPoints, (3 + 2) / 2.0);

        QVERIFY(test->submit(u"uma"_s, *late, LabelReply{*subjectOf(late->kind), {{Label::Spam, 0}}}));
        QCOMPARE(scoreOf(u"uma"_s).votes, 1);
        QCOMPARE(scoreOf(u"rex"_s).votes, 1); // once
        QCOMPARE(scoreOf(u"ada"_s).prompts, 1);

        // tom's one vote was not good.
        const WellBehaved demanded{0.8, 0};
        const auto board = test->queue().wellBehavedLeaderboard(TimeFrame::Total, 0, demanded);
        QStringList names;
        for (const UserScore &score : board->scores)
            names.append(score.identity.username);
        QVERIFY(names.contains(u"rex"_s) && names.contains(u"ada"_s) && !names.contains(u"tom"_s));
        QVERIFY(test->queue().wellBehavedLeaderboard(TimeFrame::Total, 0, {0.8, 2})->scores.isEmpty());
        QCOMPARE(test->queue().wellBehavedLeaderboard(TimeFrame::Total, 1, demanded)->scores.size(), 1);
        QCOMPARE(test->violations(), QStringList());
    }

    void rankingsArePaidByTheConsensus()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 3;
        TestQueue test(configuration);
        test.growingTree(u"ada"_s);
        for (const QString &name : {u"bob"_s, u"cem"_s}) {
            QVERIFY(test.write(name, TaskType::AssistantReply, u"an answer by "_s + name));
            for (const QString &reviewer : {u"rex"_s, u"sam"_s, u"tom"_s})
                QVERIFY(test.review(reviewer, TaskType::LabelAssistantReply));
        }
        QVERIFY(test.rank(u"rex"_s)); // bob, cem
        QVERIFY(test.rank(u"sam"_s));
        const auto task = test.take(u"tom"_s, TaskType::RankAssistantReplies);
        const bool bobIsFirst = std::get<RankTask>(task->kind).replies.constFirst().text == "an answer by bob"_L1;
        RankingReply reply;
        reply.ranking = bobIsFirst ? QList{1, 0} : QList{0, 1};
        QVERIFY(test.submit(u"tom"_s, *task, reply));

        QCOMPARE(test.queue().contributorScore(known(test, u"rex"_s))->rankingPoints, 1.0);
        QCOMPARE(test.queue().contributorScore(known(test, u"rex"_s))->goodRankings, 1);
        QCOMPARE(test.queue().contributorScore(known(test, u"tom"_s))->rankings, 1);
        QCOMPARE(test.queue().contributorScore(known(test, u"tom"_s))->rankingPoints, 0.0);
        QCOMPARE(test.violations(), QStringList());
    }

    void peopleAreFoundByNameOrId()
    {
        TestQueue test;
        const User ada = known(test, u"ada"_s);

        QCOMPARE(test.queue().person(u"ada"_s)->id, ada.id);
        QCOMPARE(test.queue().person(ada.id.toString())->id, ada.id);
        QVERIFY(test.queue().person(u"bob"_s).error().kind == Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(StandingsTest)
#include "tst_standings.moc"
