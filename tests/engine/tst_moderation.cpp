// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace SmallTree;

// What moderators do with messages and trees.
class ModerationTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

private Q_SLOTS:
    void deletesAMessageWithItsReplies_data() { EachDatabase::rows(); }
    void deletesAMessageWithItsReplies()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = growing(test, 2);
        QVERIFY(test.write(u"eve"_s, TaskType::PrompterReply, u"and then?"_s)
            || test.write(u"fay"_s, TaskType::PrompterReply, u"and then?"_s));
        const auto messages = test.messagesOf(tree);
        const auto question = std::ranges::find(messages, u"and then?"_s, &Message::text);
        const MessageId answered = *question->parentId;
        QVERIFY(test.queue().report(TestQueue::person(u"ada"_s), answered, {u"wrong"_s, {}}));

        QVERIFY(test.queue().moderation().remove(TestQueue::person(u"ada"_s), answered));

        QVERIFY(test.message(answered).deleted);
        QVERIFY(test.message(question->id).deleted);
        QCOMPARE(test.message(tree).childrenCount, 1);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message WHERE removal = 'moderator'"_s), 2);
        QVERIFY(test.queue().moderation().flagged({})->constFirst().processed);
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        const auto last = test.queue().journal().recent(1)->constFirst();
        QCOMPARE(last.type, u"message_deleted"_s);
        QCOMPARE(last.userId, idOf(test, u"ada"_s));
        QCOMPARE(last.messageId, answered);
        QCOMPARE(test.queue().moderation().remove({}, MessageId(test.random.uuid())).error().code,
            ErrorCode::MessageNotFound);
        QCOMPARE(test.violations(), QStringList());
    }

    void undeletesAMessageAndItsAncestors_data() { EachDatabase::rows(); }
    void undeletesAMessageAndItsAncestors()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = growing(test, 2);
        const MessageId first = answerOf(test, tree, u"bob"_s);
        const MessageId second = answerOf(test, tree, u"cem"_s);
        QVERIFY(test.queue().moderation().remove({}, tree));
        QCOMPARE(test.stateOf(tree), u"halted_by_moderator"_s);
        QCOMPARE(test.violations(), QStringList());

        QVERIFY(test.queue().moderation().undelete({}, first));

        QVERIFY(!test.message(tree).deleted);
        QVERIFY(!test.message(first).deleted);
        QVERIFY(test.message(second).deleted);
        QCOMPARE(test.message(tree).childrenCount, 1);
        QCOMPARE(test.stateOf(tree), u"halted_by_moderator"_s);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message WHERE removal IS NOT NULL"_s), 1);
        QVERIFY(test.queue().moderation().restart({}, tree));
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        QVERIFY(events(test).contains(u"message_undeleted"_s));
        QCOMPARE(test.violations(), QStringList());
    }

    // The original does not look at the tree again: it would wait for rankings that nobody can give.
    void aTreeIsLookedAtAgainAfterADeletion_data() { EachDatabase::rows(); }
    void aTreeIsLookedAtAgainAfterADeletion()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        QCOMPARE(test.stateOf(tree), u"ranking"_s);
        QVERIFY(test.queue().moderation().remove({}, answerOf(test, tree, u"bob"_s)));
        QCOMPARE(test.stateOf(tree), u"ranking"_s); // two are left
        QVERIFY(test.queue().moderation().remove({}, answerOf(test, tree, u"cem"_s)));

        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());

        QVERIFY(test.queue().moderation().undelete({}, answerOf(test, tree, u"cem"_s)));
        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());
        QVERIFY(test.queue().moderation().restart({}, tree));
        QCOMPARE(test.stateOf(tree), u"growing"_s); // three of four
        QCOMPARE(test.violations(), QStringList());
    }

    void aMessageThatWaitsForReviewCanBeDeleted_data() { EachDatabase::rows(); }
    void aMessageThatWaitsForReviewCanBeDeleted()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = growing(test, 2);
        QVERIFY(test.write(u"dee"_s, TaskType::AssistantReply, wordsOf(u"dee"_s)));
        QVERIFY(test.review(u"rex"_s, TaskType::LabelAssistantReply));
        test.clock.advance(std::chrono::minutes(6));
        QCOMPARE(test.queue().signIn(TestQueue::person(u"eve"_s))->enabled, true);
        QCOMPARE(test.queue().availability(TestQueue::person(u"eve"_s), u"en"_s)->value(TaskType::AssistantReply), 0);

        QVERIFY(test.queue().moderation().remove({}, answerOf(test, tree, u"dee"_s)));

        const auto offered = test.queue().availability(TestQueue::person(u"eve"_s), u"en"_s);
        QCOMPARE(offered->value(TaskType::AssistantReply), 1);
        QCOMPARE(offered->value(TaskType::LabelAssistantReply), 0);
        QCOMPARE(test.violations(), QStringList());
    }

    void autoModerationIsToldApartFromModerators_data() { EachDatabase::rows(); }
    void autoModerationIsToldApartFromModerators()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = growing(test, 1);
        const MessageId answer = answerOf(test, tree, u"bob"_s);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s}) {
            QVERIFY(test.queue().react(TestQueue::person(name), answer, u"red_flag"_s));
            QVERIFY(!test.message(answer).deleted); // below the threshold of four
        }
        QVERIFY(test.queue().react(TestQueue::person(u"ada"_s), answer, u"red_flag"_s));

        QVERIFY(test.message(answer).deleted);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message WHERE removal = 'auto_moderation'"_s), 1);
        QVERIFY(events(test).contains(u"message_removed"_s));
        QVERIFY(!events(test).contains(u"message_deleted"_s));
        QCOMPARE(test.violations(), QStringList());
    }

    void deletesEverythingOfAPerson_data() { EachDatabase::rows(); }
    void deletesEverythingOfAPerson()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = growing(test, 2);
        const TreeId own = test.growingTree(u"bob"_s);

        QVERIFY(test.queue().moderation().removeAllOf({}, idOf(test, u"bob"_s)));

        QVERIFY(test.message(own).deleted);
        QVERIFY(test.message(answerOf(test, tree, u"bob"_s)).deleted);
        QVERIFY(!test.message(answerOf(test, tree, u"cem"_s)).deleted);
        QCOMPARE(test.stateOf(own), u"halted_by_moderator"_s);
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void haltsAndRestarts_data() { EachDatabase::rows(); }
    void haltsAndRestarts()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = growing(test, 2);
        const MessageId answer = answerOf(test, tree, u"bob"_s);
        auto &moderation = test.queue().moderation();

        QCOMPARE(moderation.halt({}, answer), (TreeMove{tree, TreeState::Growing, TreeState::HaltedByModerator}));
        QVERIFY(!test.write(u"eve"_s, TaskType::AssistantReply, u"too late"_s));
        QCOMPARE(test.violations(), QStringList());
        QCOMPARE(moderation.restart({}, answer), (TreeMove{tree, TreeState::HaltedByModerator, TreeState::Growing}));
        SmallTree::answer(test, u"dee"_s);
        QCOMPARE(toString(moderation.halt({}, tree)->from), u"ranking"_s);
        QCOMPARE(toString(moderation.restart({}, tree)->to), u"ranking"_s); // through growing, its goal is met
        for (const QString &name : reviewers)
            QVERIFY(test.rank(name));
        QCOMPARE(toString(moderation.halt({}, tree)->from), u"ready_for_export"_s);
        QCOMPARE(toString(moderation.restart({}, tree)->to), u"ready_for_export"_s);

        QCOMPARE(events(test).count(u"tree_halted"_s), 3);
        QCOMPARE(events(test).count(u"tree_restarted"_s), 3);
        QCOMPARE(toString(moderation.treeState(answer)->state), u"ready_for_export"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void restartsPromptsThatHadNotWon_data() { EachDatabase::rows(); }
    void restartsPromptsThatHadNotWon()
    {
        ON_EACH_DATABASE(m_each);
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        const TextReply prompt = test.text(u"a prompt"_s);
        QVERIFY(test.submit(u"ada"_s, *task, prompt));
        auto &moderation = test.queue().moderation();
        QCOMPARE(toString(moderation.halt({}, prompt.messageId)->from), u"initial_prompt_review"_s);
        QVERIFY(!test.review(u"rex"_s, TaskType::LabelInitialPrompt));
        QCOMPARE(toString(moderation.restart({}, prompt.messageId)->to), u"initial_prompt_review"_s);
        for (const QString &reviewer : reviewers)
            QVERIFY(test.review(reviewer, TaskType::LabelInitialPrompt));
        QCOMPARE(test.stateOf(prompt.messageId), u"prompt_lottery_waiting"_s);

        QCOMPARE(toString(moderation.restart({}, prompt.messageId)->to), u"prompt_lottery_waiting"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void listsTrees_data() { EachDatabase::rows(); }
    void listsTrees()
    {
        ON_EACH_DATABASE(m_each);
        QList<TreeId> trees{test.growingTree(u"ada"_s), test.growingTree(u"bob"_s), test.growingTree(u"cem"_s)};
        std::ranges::sort(trees, std::less<TreeId>());
        QVERIFY(test.queue().moderation().halt({}, trees.at(1)));
        auto &moderation = test.queue().moderation();

        QCOMPARE(moderation.trees({})->size(), 3);
        QCOMPARE(moderation.trees({.state = TreeState::HaltedByModerator, .lang = {}, .afterId = {}})->size(), 1);
        QCOMPARE(moderation.trees({.state = {}, .lang = u"de"_s, .afterId = {}})->size(), 0);
        const auto second = moderation.trees({.state = {}, .lang = u"en"_s, .afterId = trees.at(0), .maximum = 1});
        QCOMPARE(second->constFirst().id, trees.at(1));
    }

    void aTreeWhoseRankingsAreBrokenFailsAndCanBeRetried_data() { EachDatabase::rows(); }
    void aTreeWhoseRankingsAreBrokenFailsAndCanBeRetried()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        QVERIFY(test.rank(u"rex"_s));
        QVERIFY(test.rank(u"sam"_s));
        // What no one but a broken disk or hand does: a ballot without its places.
        QVERIFY(test.connection().raw(u"CREATE TABLE lost AS SELECT * FROM ranked_message"_s));
        QVERIFY(test.connection().raw(u"DELETE FROM ranked_message"_s));

        QVERIFY(test.rank(u"tom"_s)); // not refused: tom did nothing wrong

        QCOMPARE(test.stateOf(tree), u"scoring_failed"_s);
        QVERIFY(events(test).contains(u"scoring_failed"_s));
        auto &moderation = test.queue().moderation();
        QCOMPARE(
            moderation.retryScoring({}), (QList<TreeMove>{{tree, TreeState::ScoringFailed, TreeState::ScoringFailed}}));
        QVERIFY(test.connection().raw(u"INSERT INTO ranked_message SELECT * FROM lost"_s));
        QVERIFY(test.connection().raw(u"DROP TABLE lost"_s));
        QCOMPARE(moderation.retryScoring({}),
            (QList<TreeMove>{{tree, TreeState::ScoringFailed, TreeState::ReadyForExport}}));
        QVERIFY(moderation.retryScoring({})->isEmpty());
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).rank, 0);
        QCOMPARE(test.violations(), QStringList());
    }

    void aFailedTreeWithoutAllRankingsGoesBackToRanking_data() { EachDatabase::rows(); }
    void aFailedTreeWithoutAllRankingsGoesBackToRanking()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        QVERIFY(test.connection().raw(u"UPDATE message_tree_state SET state = 'scoring_failed', active = FALSE"_s));

        QCOMPARE(toString(test.queue().moderation().retryScoring({})->constFirst().to), u"ranking"_s);
        QCOMPARE(test.stateOf(tree), u"ranking"_s);
    }

    void reranksWithRankingsThatCameLate_data() { EachDatabase::rows(); }
    void reranksWithRankingsThatCameLate()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        QList<std::pair<QString, Task>> late; // were given out before the others had finished
        for (const QString &name : {u"uma"_s, u"val"_s, u"wes"_s, u"xia"_s}) {
            const auto task = test.take(name, TaskType::RankAssistantReplies);
            QVERIFY(task);
            late.append({name, *task});
        }
        for (const QString &name : reviewers)
            QVERIFY(test.rank(name));
        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
        QVERIFY(test.queue().moderation().rerank({}, false)->isEmpty());
        for (const auto &[name, task] : std::as_const(late)) {
            const auto &replies = std::get<RankTask>(task.kind).replies;
            RankingReply reply{{0, 1, 2}};
            std::ranges::sort(reply.ranking, std::ranges::greater(), [&](int i) { return replies.at(i).text; });
            QVERIFY(test.submit(name, task, reply));
        }
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).rank, 0);

        const auto would = test.queue().moderation().rerank({}, false);
        QCOMPARE(would->size(), 1);
        QCOMPARE(would->constFirst().id, tree);
        QCOMPARE(would->constFirst().messages.size(), 2); // the first and the last change places
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).rank, 0);

        QCOMPARE(test.queue().moderation().rerank({}, true), would);
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).rank, 2);
        QCOMPARE(test.message(answerOf(test, tree, u"dee"_s)).rank, 0);
        QVERIFY(test.queue().moderation().rerank({}, false)->isEmpty());
        QCOMPARE(events(test).count(u"tree_reranked"_s), 1);
        QCOMPARE(test.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(ModerationTest)
#include "tst_moderation.moc"
