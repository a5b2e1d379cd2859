// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;

// Several accounts become one person's.
class MergeTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    static int rowsOf(TestQueue &test, const UserId &user)
    {
        int rows = 0;
        for (const QString &table : {u"message"_s, u"task"_s, u"receipt"_s, u"text_labels"_s, u"message_reaction"_s,
                 u"ranked_message"_s, u"message_emoji"_s, u"journal"_s, u"score_event"_s, u"user_stats"_s})
            rows += test.count(u"SELECT count(*) AS n FROM %1 WHERE user_id = '%2'"_s.arg(table, user.toString()));
        return rows;
    }

private Q_SLOTS:
    void everythingBecomesTheOnes_data() { EachDatabase::rows(); }
    void everythingBecomesTheOnes()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        const TreeId tree = finished(test);
        QVERIFY(test.take(u"bob"_s, TaskType::InitialPrompt)); // an open task
        QVERIFY(test.queue().react(TestQueue::person(u"bob"_s), tree, u"clap"_s));
        QVERIFY(
            test.queue().react(TestQueue::person(u"zed"_s), tree, u"clap"_s).error().code == ErrorCode::UserNotFound);
        const auto zed = test.queue().signIn(TestQueue::person(u"zed"_s));
        QVERIFY(test.queue().react(TestQueue::person(u"zed"_s), tree, u"clap"_s));
        const UserId bob = idOf(test, u"bob"_s);
        const int score = test.queue().scores(bob)->value(TimeFrame::Total).scores.constFirst().leaderScore;
        QVERIFY(score > 0);

        QVERIFY(test.queue().people().merge({}, zed->id, {bob}));

        QCOMPARE(test.violations(), QStringList());
        QCOMPARE(rowsOf(test, bob), 0);
        QCOMPARE(test.queue().people().find(bob).error().code, ErrorCode::UserNotFound);
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).userId, zed->id);
        QCOMPARE(test.message(tree).emojis.value(u"clap"_s), 1); // once
        QCOMPARE(test.queue().scores(zed->id)->value(TimeFrame::Total).scores.constFirst().leaderScore, score);
        QVERIFY(events(test).contains(u"users_merged"_s));
        QVERIFY(test.queue().signIn(TestQueue::person(u"bob"_s))->id != bob); // somebody new
    }

    // rex reviewed and ranked what bob wrote, and both reviewed the prompt of ada.
    void whatOnePersonCannotDoStaysApart_data() { EachDatabase::rows(); }
    void whatOnePersonCannotDoStaysApart()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        const TreeId tree = finished(test);
        const UserId bob = idOf(test, u"bob"_s);
        const UserId rex = idOf(test, u"rex"_s);
        const UserId sam = idOf(test, u"sam"_s);
        const auto before = test.messagesOf(tree);

        QVERIFY(test.queue().people().merge({}, bob, {rex, sam}));

        QCOMPARE(test.violations(), QStringList());
        const auto after = test.messagesOf(tree);
        for (qsizetype i = 0; i < before.size(); ++i) { // what was decided stays
            QCOMPARE(after.at(i).reviewCount, before.at(i).reviewCount);
            QCOMPARE(after.at(i).reviewResult, before.at(i).reviewResult);
            QCOMPARE(after.at(i).rank, before.at(i).rank);
        }
        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        for (const UserId &apart : {rex, sam}) {
            const auto row = test.queue().people().find(apart);
            QVERIFY(row->deleted && !row->enabled && row->identity.username.startsWith(u"deleted_"_s));
        }
        QVERIFY(test.count(u"SELECT count(*) AS n FROM text_labels WHERE user_id = '%1'"_s.arg(rex.toString())) > 0);
    }

    void worksInGrowingTrees_data() { EachDatabase::rows(); }
    void worksInGrowingTrees()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        growing(test, 2);
        QVERIFY(test.write(u"dee"_s, TaskType::AssistantReply, u"to be reviewed"_s));
        QVERIFY(test.review(u"rex"_s, TaskType::LabelAssistantReply));

        QVERIFY(test.queue().people().merge({}, idOf(test, u"cem"_s), {idOf(test, u"dee"_s), idOf(test, u"rex"_s)}));

        QCOMPARE(test.violations(), QStringList());
        QVERIFY(!test.review(u"cem"_s, TaskType::LabelAssistantReply)); // an own message now
        QVERIFY(test.review(u"sam"_s, TaskType::LabelAssistantReply));
        QCOMPARE(test.violations(), QStringList());
    }

    void refusesNonsense()
    {
        TestQueue test;
        const auto ada = test.queue().signIn(TestQueue::person(u"ada"_s));
        auto &people = test.queue().people();

        QCOMPARE(people.merge({}, ada->id, {ada->id}).error().kind, Error::Kind::Invalid);
        QCOMPARE(people.merge({}, ada->id, {UserId(test.random.uuid())}).error().code, ErrorCode::UserNotFound);
        QCOMPARE(people.merge({}, UserId(test.random.uuid()), {ada->id}).error().code, ErrorCode::UserNotFound);
        QVERIFY(people.find(ada->id));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
