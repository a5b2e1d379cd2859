// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/scores.h"
#include "model/rules/level.h"
#include "model/storage/migration.h"
#include "model/storage/queue/queueschema.h"
#include "tests/engine/eachdatabase.h"
#include "tests/engine/enginetransaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What counts for people, on SQLite and on PostgreSQL: the ledger, what gives and takes points, and why.
class ScoresTest : public QObject
{
    Q_OBJECT

    EachDatabase m_databases;

    static TreeConfiguration smallTrees()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 4;
        return configuration;
    }

    static User known(TestQueue &test, const QString &name) { return *test.queue().signIn(TestQueue::person(name)); }

    static UserScore scoreOf(TestQueue &test, const QString &name, TimeFrame frame = TimeFrame::Total)
    {
        return *test.queue().score(frame, known(test, name));
    }

    // Three answers by bob, cem and dee, named after them, to be ranked.
    static TreeId treeToRank(TestQueue &test)
    {
        const TreeId tree = test.growingTree(u"ada"_s);
        for (const QString &name : {u"bob"_s, u"cem"_s, u"dee"_s}) {
            if (!test.write(name, TaskType::AssistantReply, u"an answer by "_s + name))
                qFatal("no answer");
            for (const QString &reviewer : {u"rex"_s, u"sam"_s, u"tom"_s}) {
                if (!test.review(reviewer, TaskType::LabelAssistantReply))
                    qFatal("no review");
            }
        }
        return tree;
    }

    // The order that is wanted, by the authors' names.
    static Interaction ranking(const Task &task, const QStringList &order)
    {
        RankingReply reply;
        const auto &replies = std::get<RankTask>(task.kind).replies;
        for (const QString &author : order) {
            const auto it = std::ranges::find_if(
                replies, [&](const auto &candidate) { return candidate.text == "an answer by "_L1 + author; });
            reply.ranking.append(int(std::distance(replies.begin(), it)));
        }
        return TestQueue::answer(task, reply);
    }

    static bool rank(TestQueue &test, const QString &name, const QStringList &order)
    {
        const auto task = test.take(name, TaskType::RankAssistantReplies);
        return task && test.queue().submit(TestQueue::person(name), ranking(*task, order));
    }

    static MessageId answerOf(TestQueue &test, const TreeId &tree, const QString &author)
    {
        const auto messages = test.messagesOf(tree);
        return std::ranges::find(messages, u"an answer by "_s + author, &Message::text)->id;
    }

    static QStringList rowsOf(Storage::Connection &connection, const QString &sql)
    {
        QStringList all;
        const auto rows = connection.raw(sql);
        for (const auto &row : *rows)
            all.append(row.text(u"line"));
        return all;
    }

    // Ledger and boards as text.
    static QStringList everythingOf(Storage::Connection &connection)
    {
        return rowsOf(connection,
                   u"SELECT user_id || ' ' || occurred || ' ' || kind || ' ' || source_id || ' ' || message_id AS line "
                   "FROM score_event ORDER BY 1"_s)
            + rowsOf(connection,
                u"SELECT time_frame || ' ' || user_id || ' ' || leader_score || ' ' || level || ' ' || rankings_good "
                "AS line FROM user_stats ORDER BY 1"_s)
            + rowsOf(connection,
                u"SELECT time_frame || ' ' || level || ' ' || people AS line FROM board_level "
                "WHERE people > 0 ORDER BY 1"_s)
            + rowsOf(connection,
                u"SELECT user_id || ' ' || domain || ' ' || source_id || ' ' || CASE WHEN good THEN 'good' ELSE '' END "
                "AS line FROM contribution ORDER BY 1"_s);
    }

    static bool lookAtBoards(Engine::Queue &queue)
    {
        return std::ranges::all_of(
            std::initializer_list{TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total},
            [&](TimeFrame frame) { return queue.leaderboard(frame, 1).has_value(); });
    }

    // A queue as the first schema held it, as INSERTs.
    struct FirstTable
    {
        QString name;
        QString columns;
        QString from = {}; // where it is now, if elsewhere
    };
    static QStringList asFirstSchema(Storage::Connection &connection)
    {
        static const QList<FirstTable> tables{
            {u"queue_setting"_s, u"key,value"_s},
            {u"api_client"_s, u"id,api_key_hash,description,admin_email,enabled,trusted,frontend_type"_s},
            {u"app_user"_s,
                u"id,api_client_id,username,auth_method,display_name,created_date,enabled,deleted,show_on_leaderboard,"
                "notes,streak_last_day_date,streak_days,last_activity_date,tos_acceptance_date"_s},
            {u"message"_s,
                u"id,parent_id,message_tree_id,loose,task_id,user_id,role,api_client_id,frontend_message_id,"
                "created_date,text,lang,depth,children_count,deleted,review_count,review_result,ranking_count,rank,"
                "synthetic,edited,model_name,emojis"_s,
                u"(SELECT * FROM message ORDER BY depth) AS message"_s},
            {u"message_tree_state"_s,
                u"message_tree_id,goal_tree_size,max_depth,max_children_count,state,active,origin,"
                "won_prompt_lottery_date,lang"_s},
            {u"task"_s,
                u"id,created_date,expiry_date,user_id,api_client_id,payload_type,payload,lang,ack,done,skipped,"
                "skip_reason,frontend_message_id,message_tree_id,parent_message_id,collective"_s,
                u"(SELECT task.*, message.message_tree_id FROM task "
                "LEFT JOIN message ON message.id = task.parent_message_id) AS task"_s},
            {u"receipt"_s, u"task_id,user_id,body_hash,received_date"_s,
                u"(SELECT id AS task_id, user_id, receipt_hash AS body_hash, receipt_date AS received_date FROM task "
                "WHERE receipt_hash IS NOT NULL) AS receipt"_s},
            {u"text_labels"_s, u"id,user_id,api_client_id,created_date,message_id,labels,task_id"_s},
            {u"message_reaction"_s, u"task_id,user_id,api_client_id,created_date,payload_type,payload,message_id"_s},
            {u"ranked_message"_s, u"task_id,user_id,place,message_id,author_id,created_date"_s},
            {u"journal"_s, u"id,created_date,user_id,message_id,api_client_id,event_type,event_payload"_s},
        };
        const QString quote =
            connection.dialect() == Storage::Dialect::Sqlite ? u"quote(%1)"_s : u"quote_nullable(%1)"_s;
        QStringList statements;
        for (const FirstTable &table : tables) {
            QStringList values;
            for (const QString &column : table.columns.split(u','))
                values.append(quote.arg(column));
            statements += rowsOf(connection,
                u"SELECT 'INSERT INTO %1 (%2) VALUES (' || %3 || ')' AS line FROM %4"_s.arg(table.name, table.columns,
                    values.join(u" || ',' || "_s), table.from.isEmpty() ? table.name : table.from));
        }
        return statements;
    }

private Q_SLOTS:
    void countsEachKindOnce_data() { EachDatabase::rows(); }
    void countsEachKindOnce()
    {
        const auto test = m_databases.begin(smallTrees());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        test->clock.tick(std::chrono::milliseconds(1)); // one thing has one date, however often one looks
        treeToRank(*test);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(rank(*test, name, {u"bob"_s, u"dee"_s, u"cem"_s}));

        const UserScore ada = scoreOf(*test, u"ada"_s);
        QCOMPARE(ada.contributions.prompts, 1);
        QCOMPARE(ada.contributions.acceptedPrompts, 1);
        QCOMPARE(ada.leaderScore, 0);
        QCOMPARE(ada.level, 1);
        const UserScore bob = scoreOf(*test, u"bob"_s);
        QCOMPARE(bob.contributions.repliesAssistant, 1);
        QCOMPARE(bob.contributions.acceptedRepliesAssistant, 1);
        QCOMPARE(bob.contributions.replyRanked1, 3);
        QCOMPARE(bob.leaderScore, 4 + 4 + 27);
        QCOMPARE(bob.level, Rules::levelOf(35));
        QCOMPARE(scoreOf(*test, u"dee"_s).contributions.replyRanked2, 3);
        QCOMPARE(scoreOf(*test, u"cem"_s).contributions.replyRanked3, 3);
        const UserScore rex = scoreOf(*test, u"rex"_s);
        QCOMPARE(rex.contributions.labelsFull, 3);
        QCOMPARE(rex.contributions.rankingsTotal, 1);
        QCOMPARE(rex.contributions.rankingsGood, 1);
        QCOMPARE(rex.leaderScore, 3 * 2 + 1 + 1);
        QCOMPARE(scoreOf(*test, u"nobody"_s).level, 0);
        QCOMPARE(test->violations(), QStringList());
    }

    void explainsEveryPoint_data() { EachDatabase::rows(); }
    void explainsEveryPoint()
    {
        const auto test = m_databases.begin(smallTrees());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        treeToRank(*test);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(rank(*test, name, {u"bob"_s, u"dee"_s, u"cem"_s}));
        for (int i = 0; i < 21; ++i) { // two of them are a tenth
            QVERIFY(test->write(u"bob"_s, TaskType::InitialPrompt, u"prompt %1 of bob"_s.arg(i)));
            test->clock.advance(std::chrono::minutes(5));
        }

        const User bob = known(*test, u"bob"_s);
        QList<ScoreEvent> events;
        std::optional<Engine::ExplanationCursor> cursor;
        Engine::ScoreExplanation page;
        do {
            page = *test->queue().explainScore(TimeFrame::Total, bob, cursor, 4);
            QVERIFY(page.events.size() <= 4);
            events += page.events;
            cursor = page.next;
        } while (cursor);

        QCOMPARE(page.score.leaderScore, 2 + 4 + 4 + 27);
        QCOMPARE(page.lines.total(), page.score.leaderScore);
        QCOMPARE(page.lines.prompts, 2);
        QCOMPARE(events.size(), 21 + 1 + 1 + 3);
        int points = 0;
        for (const ScoreEvent &event : std::as_const(events))
            points += event.points;
        QCOMPARE(points, page.score.leaderScore);
        QVERIFY(std::ranges::is_sorted(events, std::greater(), &ScoreEvent::occurred)); // newest first
        QVERIFY(events.constFirst().kind == ScoreKind::Prompt);
        QCOMPARE(std::ranges::count(events, 9, &ScoreEvent::points), 3);
        QCOMPARE(test->queue().explainScore(TimeFrame::Day, known(*test, u"nobody"_s), {}, 4)->events.size(), 0);
    }

    void goodRankingsAgreeWithTheOthers_data() { EachDatabase::rows(); }
    void goodRankingsAgreeWithTheOthers()
    {
        const auto test = m_databases.begin(smallTrees());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        const TreeId tree = treeToRank(*test);
        const auto early = test->take(u"uma"_s, TaskType::RankAssistantReplies);
        const auto earlyToo = test->take(u"vic"_s, TaskType::RankAssistantReplies);
        QVERIFY(early && earlyToo);
        QVERIFY(rank(*test, u"rex"_s, {u"bob"_s, u"cem"_s, u"dee"_s}));
        QVERIFY(rank(*test, u"sam"_s, {u"dee"_s, u"cem"_s, u"bob"_s}));
        QCOMPARE(scoreOf(*test, u"rex"_s).contributions.rankingsGood, 0); // the group is not scored yet
        QVERIFY(rank(*test, u"tom"_s, {u"bob"_s, u"cem"_s, u"dee"_s}));
        QCOMPARE(test->stateOf(tree), u"ready_for_export"_s);

        QCOMPARE(scoreOf(*test, u"sam"_s).contributions.rankingsGood, 0);
        QCOMPARE(scoreOf(*test, u"uma"_s).contributions.rankingsGood, 0);
        const int rexGood = scoreOf(*test, u"rex"_s).contributions.rankingsGood;

        // Two that come late: judged when they come, and nobody else again.
        QVERIFY(test->queue().submit(TestQueue::person(u"uma"_s), ranking(*early, {u"bob"_s, u"cem"_s, u"dee"_s})));
        QVERIFY(test->queue().submit(TestQueue::person(u"vic"_s), ranking(*earlyToo, {u"dee"_s, u"cem"_s, u"bob"_s})));
        QCOMPARE(scoreOf(*test, u"uma"_s).contributions.rankingsGood, 1);
        QCOMPARE(scoreOf(*test, u"vic"_s).contributions.rankingsGood, 0);
        QCOMPARE(scoreOf(*test, u"rex"_s).contributions.rankingsGood, rexGood);
        QCOMPARE(test->violations(), QStringList());
    }

    void onlyModeratorsTakePointsAway_data() { EachDatabase::rows(); }
    void onlyModeratorsTakePointsAway()
    {
        const auto test = m_databases.begin(smallTrees());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        const TreeId tree = test->growingTree(u"ada"_s);
        QVERIFY(test->write(u"bob"_s, TaskType::AssistantReply, u"an answer by bob"_s));
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(test->review(name, TaskType::LabelAssistantReply));
        const MessageId reply = answerOf(*test, tree, u"bob"_s);
        QCOMPARE(scoreOf(*test, u"bob"_s).leaderScore, 8);
        const int ofRex = scoreOf(*test, u"rex"_s).leaderScore;

        // Auto-moderation removes the reply; the points stay.
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s, u"uma"_s}) {
            known(*test, name);
            QVERIFY(test->queue().react(TestQueue::person(name), reply, u"red_flag"_s));
        }
        QVERIFY(test->message(reply).deleted);
        QCOMPARE(scoreOf(*test, u"bob"_s).leaderScore, 8);
        QCOMPARE(test->violations(), QStringList());

        QVERIFY(inTransaction(*test, [&](auto &context) { return Engine::withdraw(context, reply).has_value(); }));
        QCOMPARE(scoreOf(*test, u"bob"_s).leaderScore, 0);
        QCOMPARE(scoreOf(*test, u"bob"_s).level, 0); // nothing done that counts
        QCOMPARE(scoreOf(*test, u"rex"_s).leaderScore, ofRex);
        const auto explained = test->queue().explainScore(TimeFrame::Total, known(*test, u"bob"_s), {}, 10);
        QCOMPARE(explained->events.size(), 2);
        QVERIFY(std::ranges::all_of(explained->events, &ScoreEvent::withdrawn));
        QCOMPARE(explained->events.constFirst().points, 0);
        QVERIFY(inTransaction(*test, [&](auto &context) { return Engine::withdraw(context, reply).has_value(); }));
        QCOMPARE(test->violations(), QStringList()); // and twice is once

        QVERIFY(test->connection().raw(u"UPDATE message SET deleted = FALSE WHERE id = '%1'"_s.arg(reply.toString())));
        QVERIFY(inTransaction(*test, [&](auto &context) { return Engine::restore(context, reply).has_value(); }));
        QCOMPARE(scoreOf(*test, u"bob"_s).leaderScore, 8);
        QCOMPARE(test->count(u"SELECT count(*) AS n FROM score_event WHERE withdrawn"_s), 0);
    }

    void withdrawalTakesPlacesToo()
    {
        TestQueue test(smallTrees());
        const TreeId tree = treeToRank(test);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(rank(test, name, {u"bob"_s, u"dee"_s, u"cem"_s}));

        QVERIFY(inTransaction(test,
            [&](auto &context) { return Engine::withdraw(context, answerOf(test, tree, u"bob"_s)).has_value(); }));

        QCOMPARE(scoreOf(test, u"bob"_s).leaderScore, 0);
        QCOMPARE(scoreOf(test, u"rex"_s).contributions.rankingsTotal, 1);
    }

    void aPurgedPersonLeavesNothing_data() { EachDatabase::rows(); }
    void aPurgedPersonLeavesNothing()
    {
        const auto test = m_databases.begin(smallTrees());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        treeToRank(*test);
        const User rex = known(*test, u"rex"_s);

        QVERIFY(inTransaction(*test, [&](auto &context) { return Engine::forgetScores(context, rex.id).has_value(); }));

        for (const QString &table : {u"score_event"_s, u"user_stats"_s, u"contribution"_s}) {
            QCOMPARE(
                test->count(u"SELECT count(*) AS n FROM %1 WHERE user_id = '%2'"_s.arg(table, rex.id.toString())), 0);
        }
        const QStringList violations = test->violations();
        QVERIFY(std::ranges::all_of(violations,
            [](const QString &violation) { return violation.startsWith("score_missing"_L1); })); // the rows are there
    }

    void anOldQueueGetsWhatANewOneKeeps_data() { EachDatabase::rows(); }
    void anOldQueueGetsWhatANewOneKeeps()
    {
        const auto test = m_databases.begin(smallTrees());
        if (!test)
            QSKIP(qPrintable(m_databases.whyNot()));
        treeToRank(*test);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(rank(*test, name, {u"bob"_s, u"dee"_s, u"cem"_s}));
        test->clock.advance(std::chrono::hours(30));
        QVERIFY(test->write(u"ada"_s, TaskType::InitialPrompt, u"Another one"_s));
        QVERIFY(test->queue().leaderboard(TimeFrame::Day, 1)); // rolls on
        QVERIFY(lookAtBoards(test->queue()));
        const QStringList kept = everythingOf(test->connection());
        QVERIFY(kept.size() > 50);
        QFETCH(const bool, postgreSql);
        const QTemporaryDir folder;
        const auto server = postgreSql ? std::make_unique<PostgreSqlServer>() : nullptr;
        const auto old = Storage::Connection::open(
            server ? server->createDatabase() : Storage::DatabaseUrl::sqlite(folder.filePath(u"old.db"_s)),
            Storage::Connection::Open::CreateIfMissing);
        QVERIFY2(old, old ? "" : qPrintable(old.error().message));
        const Storage::Schema &schema = Storage::queueSchema();
        QVERIFY(Storage::migrate(**old, {schema.name, schema.migrations.first(1)}));
        for (const QString &statement : asFirstSchema(test->connection())) {
            const auto done = (*old)->raw(statement);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        }

        const auto opened = Engine::Queue::open(**old, test->clock, test->random);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(lookAtBoards(**opened));

        QCOMPARE(everythingOf(**old), kept);
        const auto violations = (*opened)->violations();
        QVERIFY(violations && violations->isEmpty());
        QCOMPARE(rowsOf(**old, u"SELECT key AS line FROM queue_setting WHERE key = 'undecided_scores'"_s).size(), 0);
        // What the receipts of the old queue were for is known: the same again is answered with the same.
        QCOMPARE(rowsOf(**old, u"SELECT id AS line FROM task WHERE done AND receipt_hash IS NULL"_s).size(), 0);
    }

    void aCheckFindsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");

        QTest::newRow("a message that does not count")
            << u"DELETE FROM score_event WHERE kind = 'reply_assistant'"_s << u"score_missing"_s;
        QTest::newRow("an acceptance that does not count")
            << u"DELETE FROM score_event WHERE kind = 'accepted_prompt'"_s << u"score_missing"_s;
        QTest::newRow("a review that does not count")
            << u"DELETE FROM score_event WHERE kind = 'labels_full'"_s << u"score_missing"_s;
        QTest::newRow("a ranking that does not count")
            << u"DELETE FROM score_event WHERE kind = 'ranking'"_s << u"score_missing"_s;
        QTest::newRow("a place that does not count")
            << u"DELETE FROM score_event WHERE kind = 'ranked_2'"_s << u"score_missing"_s;
        QTest::newRow("a good ranking that does not count")
            << u"DELETE FROM score_event WHERE kind = 'ranking_good'"_s << u"ranking_good"_s;
        QTest::newRow("a message of somebody else")
            << u"UPDATE score_event SET user_id = (SELECT id FROM app_user WHERE username = 'rex') "
               "WHERE kind = 'prompt'"_s
            << u"score_surplus"_s;
        QTest::newRow("a review of somebody else")
            << u"UPDATE score_event SET user_id = (SELECT id FROM app_user WHERE username = 'ada') "
               "WHERE kind = 'labels_full'"_s
            << u"score_surplus"_s;
        QTest::newRow("another place") << u"UPDATE score_event SET kind = 'ranked_1' WHERE kind = 'ranked_3'"_s
                                       << u"score_surplus"_s;
        QTest::newRow("a good ranking of nobody")
            << u"UPDATE score_event SET user_id = (SELECT id FROM app_user WHERE username = 'ada') "
               "WHERE kind = 'ranking_good'"_s
            << u"score_surplus"_s;
        QTest::newRow("a counter") << u"UPDATE user_stats SET labels_full = labels_full + 1"_s << u"user_stats"_s;
        QTest::newRow("a row too few") << u"DELETE FROM user_stats WHERE time_frame = 'week'"_s << u"user_stats"_s;
        QTest::newRow("a level") << u"UPDATE user_stats SET level = 99"_s << u"user_level"_s;
        QTest::newRow("a place on the board")
            << u"UPDATE user_stats SET listed_score = listed_score + 1"_s << u"user_level"_s;
        QTest::newRow("who is shown") << u"UPDATE user_stats SET shown = NOT shown"_s << u"user_level"_s;
        QTest::newRow("people of a level") << u"UPDATE board_level SET people = people + 1"_s << u"board_level"_s;
        QTest::newRow("a payment to somebody else")
            << u"UPDATE contribution SET user_id = (SELECT id FROM app_user WHERE username = 'ada') "
               "WHERE domain = 'voting'"_s
            << u"contribution"_s;
        QTest::newRow("runs that touch")
            << u"INSERT INTO work_run (user_id, first_day, last_day) SELECT user_id, last_day + 1, last_day + 1 "
               "FROM work_run"_s
            << u"work_run"_s;
    }

    void aCheckFindsWhatIsWrong()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, rule);
        TestQueue test(smallTrees());
        treeToRank(test);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(rank(test, name, {u"bob"_s, u"dee"_s, u"cem"_s}));
        QVERIFY(lookAtBoards(test.queue())); // so that what is wrong there was not bound to change anyway
        QCOMPARE(test.violations(), QStringList());

        const auto done = test.connection().raw(sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));

        QVERIFY(!test.violations().filter(rule + u':').isEmpty());
    }

    // The path that people wait on: so many statements for scores, whatever the queue holds.
    void aSubmissionPaysForFewStatements()
    {
        TestQueue test(smallTrees());
        treeToRank(test);
        QStringList statements;
        const auto count = [&](auto act) {
            statements.clear();
            test.connection().observe([&](const QString &statement) {
                if (statement.startsWith("queue/score/"_L1) || statement.startsWith("queue/contribution/"_L1))
                    statements.append(statement);
            });
            const bool done = act();
            test.connection().observe({});
            return done;
        };

        QVERIFY(test.write(u"zoe"_s, TaskType::InitialPrompt, u"The first brings her on the board"_s));
        QVERIFY(count([&] { return test.write(u"zoe"_s, TaskType::InitialPrompt, u"Another"_s).has_value(); }));
        QCOMPARE(statements, (QStringList{u"queue/score/insert_event"_s, u"queue/score/add"_s}));
        QVERIFY(count([&] { return test.review(u"rex"_s, TaskType::LabelInitialPrompt).has_value(); }));
        QCOMPARE(statements.first(2), (QStringList{u"queue/score/insert_event"_s, u"queue/score/add"_s}));
        statements.removeAll(u"queue/score/store_level"_s);
        statements.removeAll(u"queue/score/count_level"_s);
        QCOMPARE(statements.size(), 2);
    }
};

QTEST_GUILESS_MAIN(ScoresTest)
#include "tst_scores.moc"
