// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/testqueue.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What is taken in, and what is refused with which code.
class SubmissionTest : public QObject
{
    Q_OBJECT

    template <typename T>
    static int codeOf(const Result<T> &result)
    {
        return result ? -1 : int(result.error().code);
    }

    static TreeConfiguration smallTrees()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 3;
        return configuration;
    }

    // A tree with two accepted answers, by bob and cem, that is to be ranked.
    static TreeId treeToRank(TestQueue &test)
    {
        const TreeId tree = test.growingTree(u"ada"_s);
        for (const QString &name : {u"bob"_s, u"cem"_s}) {
            [&] { QVERIFY(test.write(name, TaskType::AssistantReply, u"by "_s + name)); }();
            for (const QString &reviewer : {u"rex"_s, u"sam"_s, u"tom"_s})
                [&] { QVERIFY(test.review(reviewer, TaskType::LabelAssistantReply)); }();
        }
        return tree;
    }

private Q_SLOTS:
    void checksTheText_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");

        QTest::newRow("blank") << u" \n\t"_s << int(ErrorCode::TextEmpty);
        QTest::newRow("2001 letters") << QString(2001, u'x') << int(ErrorCode::MessageTooLong);
        QTest::newRow("2000 emojis") << QString(u"\U0001F600"_s).repeated(2000) << -1;
        QTest::newRow("2000 letters among blanks") << u"  "_s + QString(2000, u'x') + u"\n"_s << -1;
    }

    void checksTheText()
    {
        QFETCH(const QString, words);
        QFETCH(const int, code);
        TestQueue test;

        QCOMPARE(codeOf(test.write(u"ada"_s, TaskType::InitialPrompt, words)), code);
        QCOMPARE(test.violations(), QStringList());
    }

    void trimsTheTextAndTakesTheLanguageOfTheTask()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt, u"de"_s);
        TextReply reply = test.text(u"  Warum?\n"_s);
        reply.lang.clear();

        QVERIFY(test.submit(u"ada"_s, *task, reply));

        QCOMPARE(test.message(reply.messageId).text, u"Warum?"_s);
        QCOMPARE(test.message(reply.messageId).lang, u"de"_s);
    }

    void refusesTheSameTextWithinTwoHours()
    {
        TestQueue test;
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"Twice"_s));

        QCOMPARE(
            codeOf(test.write(u"ada"_s, TaskType::InitialPrompt, u" Twice "_s)), int(ErrorCode::MessageDuplicated));
        QVERIFY(test.write(u"bob"_s, TaskType::InitialPrompt, u"Twice"_s));
        test.clock.advance(std::chrono::minutes(121));
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"Twice"_s));
    }

    void refusesAnIdThatIsTaken()
    {
        TestQueue test;
        const auto first = test.take(u"ada"_s, TaskType::InitialPrompt);
        const TextReply reply = test.text(u"One"_s);
        QVERIFY(test.submit(u"ada"_s, *first, reply));
        const auto second = test.take(u"ada"_s, TaskType::InitialPrompt);

        const auto again = test.submit(u"ada"_s, *second, TextReply{reply.messageId, u"Two"_s, u"en"_s});

        QCOMPARE(codeOf(again), int(ErrorCode::InvalidFrontendMessageId));
    }

    void checksTheTask()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        QVERIFY(test.queue().signIn(TestQueue::person(u"bob"_s)));
        const TextReply reply = test.text(u"Why?"_s);
        const UserIdentity ada = TestQueue::person(u"ada"_s);
        auto &queue = test.queue();

        QCOMPARE(codeOf(queue.submit(ada, {TaskId(test.random.uuid()), u"x"_s, reply})), int(ErrorCode::TaskNotFound));
        QCOMPARE(codeOf(queue.submit(ada, {task->id, u"another id"_s, reply})), int(ErrorCode::TaskNotFound));
        QCOMPARE(codeOf(test.submit(u"bob"_s, *task, reply)), int(ErrorCode::TaskNotAssignedToUser));
        QCOMPARE(codeOf(test.submit(u"ada"_s, *task, RankingReply{{0}})), int(ErrorCode::TaskPayloadMismatch));
        const auto unbound = queue.nextTask(ada, TaskType::InitialPrompt, u"en"_s);
        QCOMPARE(codeOf(test.submit(u"ada"_s, *unbound, reply)), int(ErrorCode::TaskNotAcknowledged));
        QCOMPARE(codeOf(queue.submit(TestQueue::person(u"eve"_s), {})), int(ErrorCode::UserNotFound));
        test.clock.advance(std::chrono::hours(49));
        QCOMPARE(codeOf(test.submit(u"ada"_s, *task, reply)), int(ErrorCode::TaskExpired));
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message"_s), 0);
    }

    void acknowledgesOnce()
    {
        TestQueue test;
        const UserIdentity ada = TestQueue::person(u"ada"_s);
        QVERIFY(test.queue().signIn(ada));
        const auto task = test.queue().nextTask(ada, TaskType::InitialPrompt, u"en"_s);
        const auto other = test.queue().nextTask(ada, TaskType::InitialPrompt, u"en"_s);
        QVERIFY(test.queue().acknowledge(ada, task->id, u"mine"_s));

        QVERIFY(test.queue().acknowledge(ada, task->id, u"mine"_s));
        QCOMPARE(
            codeOf(test.queue().acknowledge(ada, task->id, u"not mine"_s)), int(ErrorCode::TaskAlreadyAcknowledged));
        QCOMPARE(codeOf(test.queue().acknowledge(ada, other->id, u"mine"_s)), int(ErrorCode::InvalidFrontendMessageId));
        QCOMPARE(codeOf(test.queue().acknowledge(ada, other->id, QString())), int(ErrorCode::InvalidFrontendMessageId));
    }

    void answersARepeatWithTheFirstReceipt()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        const TextReply reply = test.text(u"Why?"_s);
        const auto first = test.submit(u"ada"_s, *task, reply);
        QVERIFY(first && !first->replayed);
        test.clock.advance(std::chrono::hours(100));
        QVERIFY(test.queue().upkeep());

        const auto again = test.submit(u"ada"_s, *task, reply);
        const auto different = test.submit(u"ada"_s, *task, TextReply{reply.messageId, u"Why not?"_s, u"en"_s});

        QVERIFY(again);
        QVERIFY(again->replayed);
        QCOMPARE(again->receivedDate, first->receivedDate);
        QCOMPARE(codeOf(different), int(ErrorCode::TaskAlreadyDone));
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message"_s), 1);
    }

    void refusesWhatWasSkipped()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        const UserIdentity ada = TestQueue::person(u"ada"_s);
        QVERIFY(test.queue().skip(ada, task->id, u"no idea"_s));

        QVERIFY(test.queue().skip(ada, task->id, QString()));
        QCOMPARE(codeOf(test.submit(u"ada"_s, *task, test.text(u"Late"_s))), int(ErrorCode::TaskSkipped));
        QVERIFY(test.queue().signIn(TestQueue::person(u"bob"_s)));
        QCOMPARE(codeOf(test.queue().skip(TestQueue::person(u"bob"_s), task->id, QString())),
            int(ErrorCode::TaskNotAssignedToUser));
    }

    void checksLabels()
    {
        TestQueue test;
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"One"_s));
        const auto task = test.take(u"bob"_s, TaskType::LabelInitialPrompt);
        const MessageId message = *subjectOf(task->kind);
        const MessageId other(test.random.uuid());

        const auto code = [&](const MessageId &id, const Labels &labels) {
            return codeOf(test.submit(u"bob"_s, *task, LabelReply{id, labels}));
        };
        QCOMPARE(code(other, {{Label::Spam, 0}}), int(ErrorCode::LabelsWrongMessage));
        QCOMPARE(code(message, {{Label::Spam, 0}, {Label::FailsTask, 1}}), int(ErrorCode::InvalidLabel));
        QCOMPARE(code(message, {{Label::Spam, 1.5}}), int(ErrorCode::InvalidLabel));
        QCOMPARE(code(message, {{Label::Quality, 1}}), int(ErrorCode::MandatoryLabelMissing));
        QCOMPARE(code(message, {{Label::Spam, 0}}), -1);
        QCOMPARE(test.message(message).reviewCount, 1);
        QCOMPARE(test.message(message).reviewResult, std::nullopt);
    }

    void refusesASecondReviewByThePerson()
    {
        TestQueue test;
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"One"_s));
        const auto first = test.take(u"bob"_s, TaskType::LabelInitialPrompt);
        const auto second = test.take(u"bob"_s, TaskType::LabelInitialPrompt);
        const LabelReply labels{*subjectOf(first->kind), {{Label::Spam, 0}}};
        QVERIFY(test.submit(u"bob"_s, *first, labels));

        QCOMPARE(codeOf(test.submit(u"bob"_s, *second, labels)), int(ErrorCode::LabelsOwnOrRepeated));
        QCOMPARE(test.message(labels.messageId).reviewCount, 1);
    }

    void checksRankings()
    {
        TestQueue test(smallTrees());
        const TreeId tree = treeToRank(test);
        QCOMPARE(test.stateOf(tree), u"ranking"_s);
        const auto task = test.take(u"uma"_s, TaskType::RankAssistantReplies);
        const auto second = test.take(u"uma"_s, TaskType::RankAssistantReplies);

        for (const QList<int> &wrong : {QList<int>{0}, {0, 0}, {1, 2}, {0, 1, 2}})
            QCOMPARE(codeOf(test.submit(u"uma"_s, *task, RankingReply{wrong})), int(ErrorCode::InvalidRanking));
        QVERIFY(test.submit(u"uma"_s, *task, RankingReply{{1, 0}, true}));
        QCOMPARE(codeOf(test.submit(u"uma"_s, *second, RankingReply{{1, 0}})), int(ErrorCode::DuplicateReply));
        for (const Message &message : test.messagesOf(tree))
            QCOMPARE(message.rankingCount, message.parentId ? 1 : 0);
        QCOMPARE(test.violations(), QStringList());
    }

    void offerAndCheckAgreeOnSecondAnswers()
    {
        TreeConfiguration configuration;
        configuration.recentTasksSpanSec = 0; // no lock, so that one person can hold two tasks for one message
        configuration.maxPendingTasksPerUser = 100;
        TestQueue test(configuration);
        test.growingTree(u"ada"_s);
        const auto first = test.take(u"bob"_s, TaskType::AssistantReply);
        const auto second = test.take(u"bob"_s, TaskType::AssistantReply);
        QVERIFY(test.submit(u"bob"_s, *first, test.text(u"Spam, spam"_s)));
        QCOMPARE(codeOf(test.submit(u"bob"_s, *second, test.text(u"More spam"_s))), int(ErrorCode::DuplicateReply));
        QVERIFY(!test.take(u"bob"_s, TaskType::AssistantReply));

        for (const QString &reviewer : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(test.review(reviewer, TaskType::LabelAssistantReply, 1));

        QVERIFY(test.submit(u"bob"_s, *second, test.text(u"A real answer"_s))); // the rejected one counts no more
        QCOMPARE(test.violations(), QStringList());
    }

    void keepsLateRepliesUntilTheTreeIsClosed()
    {
        TestQueue test(smallTrees());
        const TreeId tree = test.growingTree(u"ada"_s);
        const auto late = test.take(u"eve"_s, TaskType::AssistantReply);
        const auto tooLate = test.queue().nextTask(TestQueue::person(u"eve"_s), TaskType::InitialPrompt, u"en"_s);
        QVERIFY(tooLate);
        test.clock.advance(std::chrono::minutes(6));
        for (const QString &name : {u"bob"_s, u"cem"_s}) {
            QVERIFY(test.write(name, TaskType::AssistantReply, u"by "_s + name));
            for (const QString &reviewer : {u"rex"_s, u"sam"_s, u"tom"_s})
                QVERIFY(test.review(reviewer, TaskType::LabelAssistantReply));
        }
        QCOMPARE(test.stateOf(tree), u"ranking"_s);

        QVERIFY(test.submit(u"eve"_s, *late, test.text(u"Better late"_s)));
        QCOMPARE(test.stateOf(tree), u"ranking"_s);
        QVERIFY(!test.review(u"rex"_s, TaskType::LabelAssistantReply));
        QCOMPARE(test.violations(), QStringList());
    }

    void refusesRepliesToAClosedTree()
    {
        TreeConfiguration configuration;
        configuration.autoModRedFlags = 1;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        const auto task = test.take(u"bob"_s, TaskType::AssistantReply);
        QVERIFY(test.queue().react(TestQueue::person(u"bob"_s), tree, u"red_flag"_s));
        QCOMPARE(test.stateOf(tree), u"aborted_low_grade"_s);

        const auto refused = test.submit(u"bob"_s, *task, test.text(u"Answer"_s));

        QCOMPARE(codeOf(refused), int(ErrorCode::TreeNotAcceptingMessages));
        QCOMPARE(
            test.count(u"SELECT count(*) AS n FROM task WHERE done AND payload_type = 'AssistantReplyPayload'"_s), 0);
    }

    void refusesWhoeverIsDisabled()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        QVERIFY(test.connection().raw(u"UPDATE app_user SET enabled = FALSE"_s));

        QCOMPARE(codeOf(test.submit(u"ada"_s, *task, test.text(u"Hello"_s))), int(ErrorCode::UserDisabled));
        const auto signedIn = test.queue().signIn(TestQueue::person(u"ada"_s));
        QVERIFY(signedIn && !signedIn->enabled);
    }

    void limitsPendingTasks()
    {
        TestQueue test;
        for (int i = 0; i < 8; ++i)
            QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt));

        QCOMPARE(codeOf(test.take(u"ada"_s, TaskType::InitialPrompt)), int(ErrorCode::TooManyPendingTasks));
        QVERIFY(test.take(u"bob"_s, TaskType::InitialPrompt));
        test.clock.advance(std::chrono::seconds(301));
        QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt));
    }

    void countsActivityAndStreak()
    {
        TestQueue test;
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"Day one"_s));
        test.clock.advance(std::chrono::hours(30));
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"Day two"_s));
        QCOMPARE(test.queue().signIn(TestQueue::person(u"ada"_s))->streakDays, 1);

        test.clock.advance(std::chrono::hours(37));
        QVERIFY(test.queue().upkeep());
        QCOMPARE(test.queue().signIn(TestQueue::person(u"ada"_s))->streakDays, 0);
    }

    void hidesWhatCouldBiasAWorker()
    {
        TestQueue test(smallTrees());
        treeToRank(test);
        QVERIFY(
            test.connection().raw(u"UPDATE message SET synthetic = TRUE, model_name = 'm' WHERE text = 'by bob'"_s));

        const auto task = test.take(u"uma"_s, TaskType::RankAssistantReplies);

        const auto &ranking = std::get<RankTask>(task->kind);
        QVERIFY(!ranking.revealSynthetic);
        for (const Message &reply : ranking.replies) {
            QVERIFY(!reply.synthetic && !reply.modelName && !reply.userId);
            QCOMPARE(reply.reviewCount, 0);
        }
    }
};

QTEST_GUILESS_MAIN(SubmissionTest)
#include "tst_submission.moc"
