// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;

// Tasks that many answer.
class CollectiveTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    // Asked for and acknowledged by a bot.
    static Task posted(TestQueue &test, TaskType type)
    {
        const auto bot = TestQueue::person(u"bot"_s);
        [&] { QVERIFY(test.queue().signIn(bot)); }();
        const auto task = test.queue().collectiveTask(bot, type, u"en"_s);
        [&] { QVERIFY2(task, task ? "" : qPrintable(task.error().message)); }();
        [&] { QVERIFY(test.queue().acknowledge(bot, task->id, idOf(*task))); }();
        return *task;
    }

    static QString idOf(const Task &task) { return TestQueue::answer(task, {}).frontendMessageId; }

    static Result<Receipt> answerAs(TestQueue &test, const QString &name, const Task &task, const InteractionKind &kind)
    {
        [&] { QVERIFY(test.queue().signIn(TestQueue::person(name))); }();
        return test.submit(name, task, kind);
    }

private Q_SLOTS:
    // In the original there is no done task then, no mean, and the message is rejected.
    void manyReviewOneMessage_data() { EachDatabase::rows(); }
    void manyReviewOneMessage()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, wordsOf(u"bob"_s)));
        const MessageId reply = answerOf(test, tree, u"bob"_s);
        const Task task = posted(test, TaskType::LabelAssistantReply);
        QVERIFY(!task.expiryDate);
        QVERIFY(test.queue().signIn(TestQueue::person(u"rex"_s)));
        QVERIFY(test.queue().acknowledge(TestQueue::person(u"rex"_s), task.id, idOf(task)));
        const LabelReply labels{reply, {{Label::Spam, 0}}};

        QCOMPARE(answerAs(test, u"bob"_s, task, labels).error().code, ErrorCode::LabelsOwnOrRepeated);
        for (const QString &name : reviewers)
            QVERIFY(answerAs(test, name, task, labels));
        QVERIFY(answerAs(test, u"rex"_s, task, labels)->replayed);
        QVERIFY(!answerAs(test, u"rex"_s, task, LabelReply{reply, {{Label::Spam, 1}}}));

        QCOMPARE(test.message(reply).reviewCount, 3);
        QCOMPARE(test.message(reply).reviewResult, true);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM task WHERE collective AND NOT done"_s), 1);
        QCOMPARE(test.violations(), QStringList());
    }

    void manyAnswerOneMessage_data() { EachDatabase::rows(); }
    void manyAnswerOneMessage()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = test.growingTree(u"ada"_s);
        const Task task = posted(test, TaskType::AssistantReply);

        for (const QString &name : authors)
            QVERIFY(answerAs(test, name, task, test.text(wordsOf(name))));
        QCOMPARE(answerAs(test, u"bob"_s, task, test.text(u"once more"_s)).error().code, ErrorCode::TaskAlreadyDone);

        QCOMPARE(test.message(tree).childrenCount, 3);
        QCOMPARE(test.violations(), QStringList());
    }

    void manyRankTheSameReplies_data() { EachDatabase::rows(); }
    void manyRankTheSameReplies()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        const Task task = posted(test, TaskType::RankAssistantReplies);
        const RankingReply ranking{{0, 1, 2}};

        QCOMPARE(answerAs(test, u"bob"_s, task, ranking).error().code, ErrorCode::TaskNotAssignedToUser);
        for (const QString &name : reviewers)
            QVERIFY(answerAs(test, name, task, ranking));

        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.message(std::get<RankTask>(task.kind).replies.at(0).id).rank, 0);
        QCOMPARE(test.violations(), QStringList());
    }

    void skippingLeavesItToTheOthers_data() { EachDatabase::rows(); }
    void skippingLeavesItToTheOthers()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = test.growingTree(u"ada"_s);
        const Task task = posted(test, TaskType::AssistantReply);
        const auto rex = TestQueue::person(u"rex"_s);
        QVERIFY(test.queue().signIn(rex));

        QVERIFY(test.queue().skip(rex, task.id, u"not my field"_s));
        QVERIFY(test.queue().skip(rex, task.id, u"still not"_s));

        QCOMPARE(test.message(tree).emojis.value(u"_skip_reply"_s), 1);
        QCOMPARE(events(test).count(u"task_skipped"_s), 1);
        test.clock.advance(std::chrono::minutes(6));
        QCOMPARE(test.queue().availability(rex, u"en"_s)->value(TaskType::AssistantReply), 0);
        QVERIFY(answerAs(test, u"bob"_s, task, test.text(wordsOf(u"bob"_s))));
        QCOMPARE(test.violations(), QStringList());
    }

    void isAnsweredUntilItIsClosed_data() { EachDatabase::rows(); }
    void isAnsweredUntilItIsClosed()
    {
        ON_EACH_DATABASE(m_each);
        test.growingTree(u"ada"_s);
        const auto own = test.take(u"rex"_s, TaskType::InitialPrompt);
        const Task task = posted(test, TaskType::AssistantReply);
        test.clock.advance(std::chrono::hours(24 * 60)); // it does not expire
        QVERIFY(test.queue().upkeep());
        QVERIFY(answerAs(test, u"bob"_s, task, test.text(wordsOf(u"bob"_s))));

        QCOMPARE(test.queue().closeTask(u"nothing"_s).error().code, ErrorCode::TaskNotFound);
        QVERIFY(test.queue().closeTask(idOf(task)));
        QCOMPARE(test.queue().closeTask(idOf(task)).error().code, ErrorCode::TaskAlreadyDone);
        QCOMPARE(answerAs(test, u"cem"_s, task, test.text(wordsOf(u"cem"_s))).error().code, ErrorCode::TaskAlreadyDone);
        const auto personal = test.take(u"rex"_s, TaskType::InitialPrompt);
        QCOMPARE(test.queue().closeTask(idOf(*personal)).error().code, ErrorCode::TaskNotAssignedToUser);
        QCOMPARE(test.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(CollectiveTest)
#include "tst_collective.moc"
