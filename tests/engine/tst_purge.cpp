// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;

// Removing for good what a person contributed.
class PurgeTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    static int rowsOf(TestQueue &test, const UserId &user)
    {
        int rows = 0;
        const QStringList tables{u"message"_s, u"text_labels"_s, u"message_reaction"_s, u"message_emoji"_s,
            u"receipt"_s, u"task"_s, u"journal"_s, u"message_revision"_s};
        for (const QString &table : tables) {
            rows += test.count(u"SELECT count(*) AS n FROM %1 WHERE user_id = '%2'"_s.arg(table, user.toString()));
        }
        return rows;
    }

private Q_SLOTS:
    // The original crashes as soon as the person has a reply in somebody else's tree.
    void removesRepliesFromALiveTreeAndRestartsIt_data() { EachDatabase::rows(); }
    void removesRepliesFromALiveTreeAndRestartsIt()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        const UserId bob = idOf(test, u"bob"_s);
        QVERIFY(test.rank(u"rex"_s));
        QVERIFY(
            test.queue().moderation().edit(TestQueue::person(u"bob"_s), answerOf(test, tree, u"cem"_s), u"edited"_s));
        QVERIFY(test.queue().report(TestQueue::person(u"bob"_s), tree, {u"bad"_s, {}}));

        const auto report = test.queue().people().purge({}, bob, {});

        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->touchedTrees, QList<TreeId>{tree});
        QVERIFY(report->removedTrees.isEmpty());
        QCOMPARE(report->rows.value(u"message"_s), 1);
        QCOMPARE(report->rows.value(u"message_reaction"_s), 1); // of rex: it listed bob's answer
        QCOMPARE(rowsOf(test, bob), 0);
        QCOMPARE(test.stateOf(tree), u"growing"_s); // one short of its goal again
        QCOMPARE(test.message(tree).childrenCount, 2);
        QCOMPARE(test.message(tree).emojis.value(u"red_flag"_s), 0);
        for (const Message &message : test.messagesOf(tree))
            QCOMPARE(message.rankingCount, 0);
        QCOMPARE(test.queue().signIn(TestQueue::person(u"bob"_s))->enabled, false); // banned
        QCOMPARE(test.take(u"bob"_s, TaskType::AssistantReply).error().code, ErrorCode::UserDisabled);
        QCOMPARE(test.violations(), QStringList());

        answer(test, u"eve"_s);
        for (const QString &name : reviewers)
            QVERIFY(test.rank(name));
        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void removesWholeTreesForPrompts_data() { EachDatabase::rows(); }
    void removesWholeTreesForPrompts()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = finished(test);
        const TreeId other = test.growingTree(u"zoe"_s);
        const UserId ada = idOf(test, u"ada"_s);

        const auto report = test.queue().people().purge({}, ada, {});

        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->removedTrees, QList<TreeId>{tree});
        QCOMPARE(report->rows.value(u"message"_s), 4);
        QCOMPARE(report->rows.value(u"message_tree_state"_s), 1);
        QCOMPARE(report->rows.value(u"ranked_message"_s), 9);
        QVERIFY(test.messagesOf(tree).isEmpty());
        QCOMPARE(rowsOf(test, ada), 0);
        QCOMPARE(test.stateOf(other), u"growing"_s);
        const auto last = test.queue().journal().recent(1)->constFirst();
        QCOMPARE(last.type, u"user_purged"_s);
        QVERIFY(last.payload.contains(ada.toString()));
        QCOMPARE(test.violations(), QStringList());
    }

    void aPreviewChangesNothing_data() { EachDatabase::rows(); }
    void aPreviewChangesNothing()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = finished(test);
        const UserId ada = idOf(test, u"ada"_s);
        const int before = rowsOf(test, ada);

        const auto preview = test.queue().people().purge({}, ada, {.from = {}, .until = {}, .preview = true});

        QCOMPARE(preview->removedTrees, QList<TreeId>{tree});
        QCOMPARE(rowsOf(test, ada), before);
        QVERIFY(!test.queue().people().find(ada)->deleted);
        QCOMPARE(test.messagesOf(tree).size(), 4);
        QCOMPARE(test.queue().people().purge({}, ada, {}), preview);
    }

    // Only live trees are restarted.
    void aFinishedTreeStaysFinished_data() { EachDatabase::rows(); }
    void aFinishedTreeStaysFinished()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = finished(test);

        QVERIFY(test.queue().people().purge({}, idOf(test, u"bob"_s), {}));

        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.message(answerOf(test, tree, u"cem"_s)).rank, 0); // closed up
        QCOMPARE(test.message(answerOf(test, tree, u"dee"_s)).rank, 1);
        QCOMPARE(test.violations(), QStringList());
    }

    void aHaltedTreeStaysHalted_data() { EachDatabase::rows(); }
    void aHaltedTreeStaysHalted()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = growing(test, 2);
        QVERIFY(test.queue().moderation().halt({}, tree));

        QVERIFY(test.queue().people().purge({}, idOf(test, u"bob"_s), {}));

        QCOMPARE(test.stateOf(tree), u"halted_by_moderator"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void whatReviewersDecidedStaysDecided_data() { EachDatabase::rows(); }
    void whatReviewersDecidedStaysDecided()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        QVERIFY(test.rank(u"rex"_s));
        QVERIFY(test.rank(u"sam"_s));

        QVERIFY(test.queue().people().purge({}, idOf(test, u"rex"_s), {}));

        QCOMPARE(test.stateOf(tree), u"ranking"_s);
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).reviewCount, 2);
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).reviewResult, true);
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).rankingCount, 1);
        QCOMPARE(test.violations(), QStringList());
        QVERIFY(test.rank(u"tom"_s));
        QCOMPARE(test.stateOf(tree), u"ranking"_s);
        QVERIFY(test.rank(u"uma"_s));
        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void anUndecidedMessageIsReviewedOnceMore_data() { EachDatabase::rows(); }
    void anUndecidedMessageIsReviewedOnceMore()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = growing(test, 0);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, wordsOf(u"bob"_s)));
        QVERIFY(test.review(u"rex"_s, TaskType::LabelAssistantReply, 1));
        QVERIFY(test.review(u"sam"_s, TaskType::LabelAssistantReply));

        QVERIFY(test.queue().people().purge({}, idOf(test, u"rex"_s), {}));

        const MessageId answer = answerOf(test, tree, u"bob"_s);
        QCOMPARE(test.message(answer).reviewCount, 1);
        QVERIFY(test.review(u"tom"_s, TaskType::LabelAssistantReply));
        QCOMPARE(test.message(answer).reviewResult, std::nullopt);
        QVERIFY(test.review(u"uma"_s, TaskType::LabelAssistantReply));
        QCOMPARE(test.message(answer).reviewResult, true);
        QCOMPARE(test.violations(), QStringList());
    }

    void messagesAloneWithinDates_data() { EachDatabase::rows(); }
    void messagesAloneWithinDates()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId own = test.growingTree(u"bob"_s);
        test.clock.advance(std::chrono::hours(1));
        const QDateTime between = test.clock.now();
        test.clock.advance(std::chrono::hours(1));
        const TreeId tree = test.growingTree(u"ada"_s);
        QVERIFY(test.write(u"bob"_s, TaskType::AssistantReply, wordsOf(u"bob"_s))
            || test.write(u"bob"_s, TaskType::AssistantReply, u"another answer"_s));
        const UserId bob = idOf(test, u"bob"_s);
        PurgeOptions options{.everything = false, .initialPrompts = false, .from = between, .until = {}, .ban = false};

        const auto late = test.queue().people().purge({}, bob, options);
        QCOMPARE(late->rows.value(u"message"_s), 1);
        QCOMPARE(test.message(own).deleted, false);
        QVERIFY(!test.queue().people().find(bob)->deleted);

        options.from.reset();
        QCOMPARE(test.queue().people().purge({}, bob, options)->rows.value(u"message"_s), 0); // prompts stay
        options.initialPrompts = true;
        QCOMPARE(test.queue().people().purge({}, bob, options)->removedTrees, QList<TreeId>{own});
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        options.everything = true;
        options.from = between;
        QCOMPARE(test.queue().people().purge({}, bob, options).error().kind, Error::Kind::Invalid);
        QCOMPARE(test.queue().people().purge({}, UserId(test.random.uuid()), {}).error().code, ErrorCode::UserNotFound);
        QCOMPARE(test.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(PurgeTest)
#include "tst_purge.moc"
