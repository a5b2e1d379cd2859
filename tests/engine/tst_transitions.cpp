// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/treerepository.h"
#include "tests/engine/testqueue.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// What moves a tree, and what is on offer to whom; the defects of the original that spec/trees.md marks among it.
class TransitionsTest : public QObject
{
    Q_OBJECT

    const QStringList m_reviewers{u"rex"_s, u"sam"_s, u"tom"_s};

    void reviewAll(TestQueue &test, TaskType type, double spam = 0)
    {
        for (const QString &reviewer : m_reviewers)
            QVERIFY(test.review(reviewer, type, spam));
    }

    static int offered(TestQueue &test, const QString &name, TaskType type)
    {
        [&] { QVERIFY(test.queue().signIn(TestQueue::person(name))); }();
        return test.queue().availability(TestQueue::person(name), u"en"_s)->value(type);
    }

    static MessageId replyBy(TestQueue &test, const TreeId &tree, const QString &words)
    {
        const auto messages = test.messagesOf(tree);
        return std::ranges::find(messages, words, &Message::text)->id;
    }

private Q_SLOTS:
    void aRejectedPromptAbortsItsTree()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        const TextReply prompt = test.text(u"buy now"_s);
        QVERIFY(test.submit(u"ada"_s, *task, prompt));

        reviewAll(test, TaskType::LabelInitialPrompt, 1);

        QCOMPARE(test.stateOf(prompt.messageId), u"aborted_low_grade"_s);
        QCOMPARE(test.message(prompt.messageId).reviewResult, false);
        QCOMPARE(test.violations(), QStringList());
    }

    void aParentWhoseRepliesWereAllRejectedIsOnOfferAgain()
    {
        TestQueue test;
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"spam"_s));
        reviewAll(test, TaskType::LabelAssistantReply, 1);

        QCOMPARE(test.message(replyBy(test, tree, u"spam"_s)).reviewResult, false);
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        QCOMPARE(offered(test, u"eve"_s, TaskType::AssistantReply), 1);
        QCOMPARE(offered(test, u"bob"_s, TaskType::AssistantReply), 1);
    }

    void aPersonAnswersAMessageOnce()
    {
        TestQueue test;
        test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"an answer"_s));

        QCOMPARE(offered(test, u"bob"_s, TaskType::AssistantReply), 0);
        QCOMPARE(offered(test, u"ada"_s, TaskType::AssistantReply), 1); // to the own prompt
    }

    void aLaterReviewCanAcceptARejectedReply()
    {
        TreeConfiguration configuration;
        configuration.maxPendingTasksPerUser = 100;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"disputed"_s));
        const MessageId reply = replyBy(test, tree, u"disputed"_s);
        const QStringList kind{u"uma"_s, u"val"_s, u"wes"_s};
        QList<Task> held;
        for (const QString &name : kind)
            held.append(*test.take(name, TaskType::LabelAssistantReply));
        QVERIFY(test.review(u"rex"_s, TaskType::LabelAssistantReply, 1));
        QVERIFY(test.review(u"sam"_s, TaskType::LabelAssistantReply, 0));
        QVERIFY(test.review(u"tom"_s, TaskType::LabelAssistantReply, 1));
        QCOMPARE(test.message(reply).reviewResult, false);

        for (int i = 0; i < 3; ++i)
            QVERIFY(test.submit(kind.at(i), held.at(i), LabelReply{reply, {{Label::Spam, 0}}}));

        QCOMPARE(test.message(reply).reviewResult, true); // 2 of 6
        QCOMPARE(test.message(reply).reviewCount, 6);
    }

    void nobodyIsOfferedWhatTheySkipped()
    {
        TestQueue test;
        test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"an answer"_s));
        for (const TaskType type : {TaskType::AssistantReply, TaskType::LabelAssistantReply}) {
            QCOMPARE(offered(test, u"eve"_s, type), 1);
            const auto task = test.take(u"eve"_s, type);
            QVERIFY(test.queue().skip(TestQueue::person(u"eve"_s), task->id, u"not my field"_s));
            QCOMPARE(offered(test, u"eve"_s, type), 0);
            QCOMPARE(offered(test, u"fay"_s, type), 1);
        }
        QCOMPARE(test.violations(), QStringList());
    }

    void aReplyTaskLocksItsMessageForAWhile()
    {
        TestQueue test;
        test.growingTree(u"ada"_s);
        QVERIFY(test.take(u"bob"_s, TaskType::AssistantReply));

        QCOMPARE(offered(test, u"eve"_s, TaskType::AssistantReply), 0);
        test.clock.advance(std::chrono::seconds(301));
        QCOMPARE(offered(test, u"eve"_s, TaskType::AssistantReply), 1);
    }

    void loneChildrenGetCompanyFirst()
    {
        TreeConfiguration configuration;
        configuration.pLonelyChildExtension = 1;
        TestQueue test(configuration);
        const TreeId first = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"alone"_s));
        for (int i = 0; i < 5; ++i)
            test.growingTree(u"author %1"_s.arg(i));

        for (int i = 0; i < 5; ++i) {
            const auto task = test.take(u"eve"_s, TaskType::AssistantReply);
            QVERIFY(*subjectOf(task->kind) == first);
            test.clock.advance(std::chrono::seconds(301));
        }
    }

    void manySkipsHaltTheTree()
    {
        TreeConfiguration configuration;
        configuration.autoModMaxSkipReply = 2;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        for (const QString &name : {u"bob"_s, u"cem"_s}) {
            QCOMPARE(test.stateOf(tree), u"growing"_s);
            const auto task = test.take(name, TaskType::AssistantReply);
            QVERIFY(test.queue().skip(TestQueue::person(name), task->id, QString()));
        }

        QCOMPARE(test.stateOf(tree), u"halted_by_moderator"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void redFlagsRemoveAReplyWithItsReplies()
    {
        TreeConfiguration configuration;
        configuration.autoModRedFlags = 2;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"bad"_s));
        reviewAll(test, TaskType::LabelAssistantReply);
        QVERIFY(test.write(u"cem"_s, TaskType::PrompterReply, u"below"_s));
        const MessageId bad = replyBy(test, tree, u"bad"_s);
        QCOMPARE(test.message(tree).childrenCount, 1);

        for (const QString &name : {u"rex"_s, u"rex"_s, u"sam"_s})
            QVERIFY(test.queue().react(TestQueue::person(name), bad, u"red_flag"_s, Emoji::Operation::Add));

        QVERIFY(test.message(bad).deleted);
        QVERIFY(test.message(replyBy(test, tree, u"below"_s)).deleted);
        QCOMPARE(test.message(tree).childrenCount, 0);
        QCOMPARE(test.message(bad).emojis.value(u"red_flag"_s), 2); // one a person
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        QCOMPARE(offered(test, u"bob"_s, TaskType::AssistantReply), 1);
        QCOMPARE(test.queue().tree(tree)->messages.size(), 1);
        QCOMPARE(test.violations(), QStringList());
    }

    void aRemovalCanLetTheTreeGoOn()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 3;
        configuration.autoModRedFlags = 1;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        const auto flagged = test.take(u"eve"_s, TaskType::AssistantReply);
        test.clock.advance(std::chrono::seconds(301));
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"one"_s));
        QVERIFY(test.write(u"cem"_s, TaskType::AssistantReply, u"two"_s));
        const TextReply pending = test.text(u"never reviewed"_s);
        QVERIFY(test.submit(u"eve"_s, *flagged, pending));
        for (int i = 0; i < 9; ++i) { // all but the pending one
            const auto task = test.take(m_reviewers.at(i % 3), TaskType::LabelAssistantReply);
            if (task && *subjectOf(task->kind) != pending.messageId)
                QVERIFY(
                    test.submit(m_reviewers.at(i % 3), *task, LabelReply{*subjectOf(task->kind), {{Label::Spam, 0}}}));
            else
                --i;
            test.clock.advance(std::chrono::seconds(301));
            if (test.count(u"SELECT count(*) AS n FROM message WHERE review_result"_s) == 3)
                break;
        }
        QCOMPARE(test.stateOf(tree), u"growing"_s);

        QVERIFY(test.queue().react(TestQueue::person(u"rex"_s), pending.messageId, u"red_flag"_s));

        QCOMPARE(test.stateOf(tree), u"ranking"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void aTreeWithNothingToRankIsReadyAtOnce()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 2;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"the only answer"_s));

        reviewAll(test, TaskType::LabelAssistantReply);

        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void promptsWaitForAFreePlace()
    {
        TreeConfiguration configuration;
        configuration.maxActiveTrees = 1;
        configuration.maxInitialPromptReview = 3;
        configuration.goalTreeSize = 2;
        TestQueue test(configuration);
        const TreeId first = test.growingTree(u"ada"_s);
        const TreeId second = test.growingTree(u"bob"_s);
        QCOMPARE(test.stateOf(first), u"growing"_s);
        QCOMPARE(test.stateOf(second), u"prompt_lottery_waiting"_s);
        QCOMPARE(offered(test, u"eve"_s, TaskType::InitialPrompt), 3);

        QVERIFY(test.write(u"cem"_s, TaskType::AssistantReply, u"an answer"_s));
        reviewAll(test, TaskType::LabelAssistantReply);
        QCOMPARE(test.stateOf(first), u"ready_for_export"_s);
        QCOMPARE(offered(test, u"eve"_s, TaskType::InitialPrompt), 3);

        QCOMPARE(test.stateOf(second), u"growing"_s);
    }

    void aClosedLanguageTakesNoPrompts()
    {
        TreeConfiguration configuration;
        configuration.initPromptDisabledLangs = {u"en"_s};
        TestQueue test(configuration);

        QCOMPARE(offered(test, u"ada"_s, TaskType::InitialPrompt), 0);
        QVERIFY(!test.take(u"ada"_s, TaskType::InitialPrompt));
        QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt, u"de"_s));
    }

    void aPromptWhoseAuthorWasDisabledIsHalted()
    {
        TreeConfiguration configuration;
        configuration.maxActiveTrees = 0;
        TestQueue test(configuration);
        const TreeId tree = test.growingTree(u"ada"_s);
        QCOMPARE(test.stateOf(tree), u"prompt_lottery_waiting"_s);
        QVERIFY(test.connection().raw(u"UPDATE app_user SET enabled = FALSE WHERE username = 'ada'"_s));

        test.reopen();

        QCOMPARE(test.stateOf(tree), u"halted_by_moderator"_s);
    }

    void aLeavingTreeWakesOneOfTheBacklog()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 3;
        configuration.pActivateBacklogTree = 1;
        TestQueue test(configuration);
        const TreeId waiting = test.growingTree(u"ada"_s);
        for (const QString &name : {u"bob"_s, u"cem"_s}) {
            QVERIFY(test.write(name, TaskType::AssistantReply, u"by "_s + name));
            reviewAll(test, TaskType::LabelAssistantReply);
        }
        QCOMPARE(test.stateOf(waiting), u"ranking"_s);
        QVERIFY(test.connection().raw(u"UPDATE message_tree_state SET state = 'backlog_ranking', active = FALSE"_s));
        const TreeId empty = test.growingTree(u"dee"_s); // leaves review, and so wakes the other one
        QCOMPARE(test.stateOf(waiting), u"ranking"_s);
        QCOMPARE(test.stateOf(empty), u"growing"_s);

        QVERIFY(test.connection().raw(u"UPDATE message_tree_state SET state = 'backlog_ranking', active = FALSE"_s));
        const TreeId third = test.growingTree(u"eve"_s);

        QCOMPARE(test.stateOf(waiting), u"ranking"_s);
        QVERIFY(QStringList({u"aborted_low_grade"_s, u"backlog_ranking"_s}).contains(test.stateOf(empty)));
        QCOMPARE(test.stateOf(third), u"growing"_s);
    }

    void fullReviewsAreAskedForAsConfigured_data()
    {
        QTest::addColumn<double>("probability");
        QTest::addColumn<bool>("full");
        QTest::newRow("never") << 0.0 << false;
        QTest::newRow("always") << 1.0 << true;
    }

    void fullReviewsAreAskedForAsConfigured()
    {
        QFETCH(const double, probability);
        QFETCH(const bool, full);
        TreeConfiguration configuration;
        configuration.pFullLabelingReviewReplyPrompter = probability;
        TestQueue test(configuration);
        test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"an answer"_s));
        reviewAll(test, TaskType::LabelAssistantReply);
        QVERIFY(test.write(u"cem"_s, TaskType::PrompterReply, u"a question"_s));

        int seen = 0;
        for (int i = 0; i < 60; ++i) {
            const auto task = test.take(u"uma"_s, TaskType::Random);
            test.clock.advance(std::chrono::seconds(301));
            const auto *const review = task ? std::get_if<LabelTask>(&task->kind) : nullptr;
            if (!review || review->target != LabelTarget::PrompterReply)
                continue;
            ++seen;
            QCOMPARE(review->mode == LabelMode::Full, full);
        }
        QVERIFY(seen > 5);
    }

    void expiredTasksAreCleared()
    {
        TestQueue test;
        QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt));
        QVERIFY(test.write(u"bob"_s, TaskType::InitialPrompt, u"done"_s));
        test.clock.advance(std::chrono::hours(49));

        QVERIFY(test.take(u"eve"_s, TaskType::InitialPrompt)); // upkeep runs with the work

        QCOMPARE(test.count(u"SELECT count(*) AS n FROM task"_s), 2);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM task WHERE done"_s), 1);
    }

    void theJournalIsInOrderAndComplete()
    {
        TestQueue test;
        test.growingTree(u"ada"_s);

        const auto rows =
            test.connection().raw(u"SELECT event_type FROM journal WHERE event_type <> 'user_created' ORDER BY id"_s);
        QStringList events;
        for (const auto &row : *rows)
            events.append(row.text(u"event_type"));

        QCOMPARE(events,
            (QStringList{u"text_reply_to_message"_s, u"text_labels"_s, u"text_labels"_s, u"text_labels"_s,
                u"tree_state_changed"_s, u"tree_state_changed"_s}));
    }

    void messagesComeInPages()
    {
        TestQueue test;
        QStringList written;
        for (int i = 0; i < 7; ++i) {
            const QString words = i % 2 ? u"Odd 100%"_s + QString::number(i) : u"even "_s + QString::number(i);
            QVERIFY(test.write(i < 4 ? u"ada"_s : u"bob"_s, TaskType::InitialPrompt, words));
            written.prepend(words);
        }
        MessageFilter filter;
        filter.maximum = 3;

        QStringList read; // all of the same date
        for (auto page = test.queue().messages(filter); !page->isEmpty(); page = test.queue().messages(filter)) {
            for (const Message &message : *page)
                read.append(message.text);
            filter.beforeDate = page->constLast().createdDate;
            filter.beforeId = page->constLast().id;
        }
        QCOMPARE(QSet<QString>(read.begin(), read.end()), QSet<QString>(written.begin(), written.end()));
        QCOMPARE(read.size(), 7);

        MessageFilter searched;
        searched.searchText = u"odd 100%"_s;
        QCOMPARE(test.queue().messages(searched)->size(), 3);
        MessageFilter own;
        own.author = TestQueue::person(u"bob"_s);
        QCOMPARE(test.queue().messages(own)->size(), 3);
        QCOMPARE(*test.queue().languages(), (QMap<QString, int>{{u"en"_s, 7}}));
    }

    void checkFindsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("rule");

        QTest::newRow("reviews") << u"UPDATE message SET review_count = 9 WHERE parent_id IS NULL"_s
                                 << u"review_count"_s;
        QTest::newRow("children") << u"UPDATE message SET children_count = 9 WHERE parent_id IS NULL"_s
                                  << u"children_count"_s;
        QTest::newRow("depth") << u"UPDATE message SET depth = 3 WHERE parent_id IS NOT NULL"_s << u"depth"_s;
        QTest::newRow("role") << u"UPDATE message SET role = 'prompter'"_s << u"role"_s;
        QTest::newRow("emojis") << u"UPDATE message SET emojis = '{\"+1\":1}'"_s << u"emojis"_s;
        QTest::newRow("receipt") << u"UPDATE task SET receipt_hash = NULL, receipt_date = NULL"_s << u"task_effect"_s;
        QTest::newRow("pool of what is closed") << u"UPDATE work_exclusion SET stratum = 7"_s << u"work_closed"_s;
        QTest::newRow("state") << u"UPDATE message SET review_result = FALSE WHERE parent_id IS NULL"_s
                               << u"state_overdue"_s;
        QTest::newRow("acceptance") << u"UPDATE message SET review_result = FALSE WHERE parent_id IS NULL"_s
                                    << u"acceptance"_s;
        QTest::newRow("own review")
            << u"UPDATE text_labels SET user_id = (SELECT id FROM app_user WHERE username = 'ada')"
               " WHERE id = (SELECT min(id) FROM text_labels)"_s
            << u"own_review"_s;
    }

    void checkFindsWhatIsWrong()
    {
        QFETCH(const QString, damage);
        QFETCH(const QString, rule);
        TestQueue test;
        test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, u"an answer"_s));
        QCOMPARE(test.violations(), QStringList());

        QVERIFY(test.connection().raw(damage));

        QVERIFY(test.violations().join(u' ').contains(rule));
    }
};

QTEST_GUILESS_MAIN(TransitionsTest)
#include "tst_transitions.moc"
