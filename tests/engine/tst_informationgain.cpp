// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/testqueue.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// The second selection policy: messages to review are chosen by what a review of them is expected to teach, and are
// asked about no more when that is little.
class InformationGainTest : public QObject
{
    Q_OBJECT

    static TreeConfiguration configuration()
    {
        TreeConfiguration configuration;
        configuration.selectionPolicy = SelectionPolicy::InformationGain;
        configuration.numReviewsInitialPrompt = 1;
        configuration.numReviewsReply = 4;
        return configuration;
    }

    static MessageId replyBy(TestQueue &test, const TreeId &tree, const QString &words)
    {
        const auto messages = test.messagesOf(tree);
        return std::ranges::find(messages, words, &Message::text)->id;
    }

    // Whatever the person is offered to review; null when nothing is.
    static MessageId offered(TestQueue &test, const QString &name)
    {
        const auto task = test.take(name, TaskType::LabelAssistantReply);
        test.clock.advance(std::chrono::seconds(301));
        return task ? *subjectOf(task->kind) : MessageId();
    }

    static void review(TestQueue &test, const QString &name, const MessageId &message, double spam)
    {
        for (int tries = 0; tries < 50; ++tries) { // only one of several that teach the same
            const auto task = test.take(name, TaskType::LabelAssistantReply);
            test.clock.advance(std::chrono::seconds(301));
            QVERIFY(task);
            if (*subjectOf(task->kind) != message)
                continue;
            QVERIFY(test.submit(name, *task, LabelReply{message, {{Label::Spam, spam}}}));
            return;
        }
        QFAIL("the message was not offered");
    }

private Q_SLOTS:
    void asksFirstWhereAnAnswerTeachesMost()
    {
        TestQueue test(configuration());
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"first"_s));
        const MessageId first = replyBy(test, tree, u"first"_s);
        review(test, u"rex"_s, first, 0);
        QVERIFY(test.write(u"cem"_s, TaskType::AssistantReply, u"second"_s));
        const MessageId second = replyBy(test, tree, u"second"_s);

        for (int i = 0; i < 10; ++i)
            QVERIFY(offered(test, u"eve"_s) == second); // nobody has judged it yet
        review(test, u"rex"_s, second, 0);
        review(test, u"sam"_s, second, 1); // now it is disputed, and the first has one vote
        for (int i = 0; i < 10; ++i)
            QVERIFY(offered(test, u"eve"_s) == first);
        QVERIFY(offered(test, u"rex"_s).isNull()); // has done both
        QCOMPARE(test.violations(), QStringList());
    }

    void retiresWhatIsClearEnough()
    {
        TestQueue test(configuration());
        const TreeId tree = test.growingTree(u"ada"_s);
        for (const QString &words : {u"good"_s, u"bad"_s}) {
            QVERIFY(test.write(words, TaskType::AssistantReply, words));
            const MessageId reply = replyBy(test, tree, words);
            review(test, u"rex"_s, reply, words == "bad"_L1 ? 1 : 0);
            QVERIFY(!test.message(reply).reviewResult);
            review(test, u"sam"_s, reply, words == "bad"_L1 ? 1 : 0);

            QCOMPARE(test.message(reply).reviewResult, words == "good"_L1);
            QCOMPARE(test.message(reply).reviewCount, 2);
            QVERIFY(test.message(reply).retired);
            QVERIFY(offered(test, u"tom"_s).isNull());
        }
        QCOMPARE(test.violations(), QStringList());
    }

    void asksMoreWhereOpinionsDiffer()
    {
        TestQueue test(configuration());
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"disputed"_s));
        const MessageId reply = replyBy(test, tree, u"disputed"_s);
        review(test, u"rex"_s, reply, 0);
        review(test, u"sam"_s, reply, 1);
        QVERIFY(!test.message(reply).reviewResult);
        QVERIFY(offered(test, u"tom"_s) == reply);

        review(test, u"tom"_s, reply, 0);

        QCOMPARE(test.message(reply).reviewResult, true); // 1 − 1/3
        QCOMPARE(test.message(reply).reviewCount, 3);
        QVERIFY(test.message(reply).retired);
        QCOMPARE(test.violations(), QStringList());
    }

    void aTreeReachesItsEnd()
    {
        TreeConfiguration small = configuration();
        small.goalTreeSize = 4;
        TestQueue test(small);
        const TreeId tree = test.growingTree(u"ada"_s);

        for (int i = 0; i < 300 && test.stateOf(tree) != u"ready_for_export"_s; ++i) {
            test.workOnTrees(u"person %1"_s.arg(i % 7));
            test.clock.advance(std::chrono::seconds(20));
        }

        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(InformationGainTest)
#include "tst_informationgain.moc"
