// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/treerules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rules;

class TreeRulesTest : public QObject
{
    Q_OBJECT

    static Message message(Role role, int depth)
    {
        Message message;
        message.role = role;
        message.depth = depth;
        if (depth > 0)
            message.parentId = MessageId::create();
        return message;
    }

    static Message reviewed(Message message, int count, std::optional<bool> result)
    {
        message.reviewCount = count;
        message.reviewResult = result;
        return message;
    }

    static MessageTree tree()
    {
        MessageTree tree;
        tree.goalTreeSize = 12;
        tree.maxDepth = 3;
        tree.maxChildrenCount = 3;
        return tree;
    }

private Q_SLOTS:
    void judgesAfterReview_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("reviews");
        QTest::addColumn<std::optional<bool>>("before");
        QTest::addColumn<std::optional<double>>("score");
        QTest::addColumn<Verdict>("verdict");

        const std::optional<bool> undecided;
        const std::optional<bool> rejected(false);
        const std::optional<bool> accepted(true);
        const auto score = [](double value) { return std::optional(value); };
        QTest::newRow("prompt, too few reviews") << 0 << 2 << undecided << score(1) << Verdict::Undecided;
        QTest::newRow("prompt, good") << 0 << 3 << undecided << score(0.61) << Verdict::Accepted;
        QTest::newRow("prompt, at the threshold") << 0 << 3 << undecided << score(0.6) << Verdict::Rejected;
        QTest::newRow("reply, too few reviews") << 1 << 2 << undecided << score(0) << Verdict::Undecided;
        QTest::newRow("reply, good") << 1 << 3 << undecided << score(0.7) << Verdict::Accepted;
        QTest::newRow("reply, poor") << 1 << 3 << undecided << score(0.3) << Verdict::Rejected;
        QTest::newRow("a later review saves a reply") << 1 << 4 << rejected << score(0.7) << Verdict::Accepted;
        QTest::newRow("a rejected reply stays so") << 1 << 4 << rejected << score(0.5) << Verdict::Rejected;
        QTest::newRow("accepted is for good") << 1 << 9 << accepted << score(0) << Verdict::Accepted;
        QTest::newRow("nobody's labels") << 1 << 3 << undecided << std::optional<double>() << Verdict::Undecided;
    }

    void judgesAfterReview()
    {
        QFETCH(const int, depth);
        QFETCH(const int, reviews);
        QFETCH(const std::optional<bool>, before);
        QFETCH(const std::optional<double>, score);
        QFETCH(const Verdict, verdict);

        QVERIFY(reviewVerdict(reviewed(message(Role::Assistant, depth), reviews, before), score, {}) == verdict);
    }

    void countsOnlyWhatMayStay()
    {
        const TreeConfiguration configuration;
        const Message reply = message(Role::Assistant, 1);
        Message deleted = reviewed(reply, 3, true);
        deleted.deleted = true;

        QVERIFY(isCountedChild(reply, configuration));
        QVERIFY(isCountedChild(reviewed(reply, 3, true), configuration));
        QVERIFY(!isCountedChild(reviewed(reply, 3, false), configuration));
        QVERIFY(!isCountedChild(deleted, configuration));
        QVERIFY(isAwaitingReview(reviewed(reply, 2, {}), configuration));
        QVERIFY(isAwaitingReview(reviewed(reply, 2, false), configuration));
        QVERIFY(!isAwaitingReview(reviewed(reply, 1, true), configuration));
        QVERIFY(!isAwaitingReview(reviewed(reply, 3, {}), configuration));
    }

    void reviewsPromptsAndRepliesByTheirOwnNumbers()
    {
        TreeConfiguration configuration;
        configuration.numReviewsInitialPrompt = 1;
        configuration.numReviewsReply = 5;

        QVERIFY(!isAwaitingReview(reviewed(message(Role::Prompter, 0), 1, {}), configuration));
        QVERIFY(isAwaitingReview(reviewed(message(Role::Prompter, 2), 4, {}), configuration));
    }

    void extends_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("children");
        QTest::addColumn<bool>("isAcceptedParent");
        QTest::addColumn<bool>("extendible");

        QTest::newRow("prompt without replies") << Role::Prompter << 0 << 0 << true << true;
        QTest::newRow("all places but one taken") << Role::Prompter << 0 << 2 << true << true;
        QTest::newRow("all places taken") << Role::Prompter << 0 << 3 << true << false;
        QTest::newRow("answer without a reply") << Role::Assistant << 1 << 0 << true << true;
        QTest::newRow("answers get one reply") << Role::Assistant << 1 << 1 << true << false;
        QTest::newRow("deep enough") << Role::Assistant << 3 << 0 << true << false;
        QTest::newRow("not accepted yet") << Role::Prompter << 0 << 0 << false << false;
    }

    void extends()
    {
        QFETCH(const Role, role);
        QFETCH(const int, depth);
        QFETCH(const int, children);
        QFETCH(const bool, isAcceptedParent);
        QFETCH(const bool, extendible);
        const Message parent = reviewed(message(role, depth), 3, isAcceptedParent ? std::optional(true) : std::nullopt);

        QCOMPARE(isExtendible(parent, children, tree(), {}), extendible);
    }

    void growsToItsGoal()
    {
        QVERIFY(isExtendibleTree(11, 12));
        QVERIFY(!isExtendibleTree(12, 12));
        QVERIFY(stateAfterGrowing(11, 0, 12) == TreeState::Growing);
        QVERIFY(stateAfterGrowing(12, 1, 12) == TreeState::Growing);
        QVERIFY(stateAfterGrowing(12, 0, 12) == TreeState::Ranking);
        QVERIFY(stateAfterGrowing(14, 0, 12) == TreeState::Ranking);
        QVERIFY(stateAfterGrowing(0, 0, 12) == TreeState::HaltedByModerator);
    }

    void promptsWaitOrAreAborted()
    {
        QVERIFY(stateAfterPromptReview(Verdict::Undecided) == TreeState::InitialPromptReview);
        QVERIFY(stateAfterPromptReview(Verdict::Accepted) == TreeState::PromptLotteryWaiting);
        QVERIFY(stateAfterPromptReview(Verdict::Rejected) == TreeState::AbortedLowGrade);
    }

    void completesRanking()
    {
        QVERIFY(isRankingComplete({}, {}));
        QVERIFY(isRankingComplete({3, 4}, {}));
        QVERIFY(!isRankingComplete({3, 2}, {}));
        QVERIFY(isRankingGroup(Role::Assistant, 2, {}));
        QVERIFY(!isRankingGroup(Role::Assistant, 1, {}));
        QVERIFY(!isRankingGroup(Role::Prompter, 2, {}));
        TreeConfiguration both;
        both.rankPrompterReplies = true;
        QVERIFY(isRankingGroup(Role::Prompter, 2, both));
    }

    void keepsLateReplies()
    {
        QList<TreeState> accepting;
        for (const TreeState state : allTreeStates()) {
            if (acceptsReplies(state))
                accepting.append(state);
        }
        QVERIFY(accepting
            == QList({TreeState::Growing, TreeState::Ranking, TreeState::ReadyForScoring, TreeState::ReadyForExport}));
    }

    void brakes()
    {
        const Message root = reviewed(message(Role::Prompter, 0), 3, true);
        const Message reply = message(Role::Assistant, 1);
        TreeConfiguration off;
        off.autoModEnabled = false;

        QVERIFY(autoModeration(root, 3, 24, {}) == AutoModeration::None);
        QVERIFY(autoModeration(root, 4, 0, {}) == AutoModeration::AbortTree);
        QVERIFY(autoModeration(reply, 4, 0, {}) == AutoModeration::DeleteReply);
        QVERIFY(autoModeration(reply, 0, 25, {}) == AutoModeration::HaltTree);
        QVERIFY(autoModeration(reviewed(reply, 3, false), 9, 99, {}) == AutoModeration::None);
        QVERIFY(autoModeration(root, 9, 99, off) == AutoModeration::None);
    }

    void restarts()
    {
        MessageTree halted = tree();
        halted.state = TreeState::HaltedByModerator;
        MessageTree won = halted;
        won.wonPromptLotteryDate = QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
        MessageTree imported = halted;
        imported.goalTreeSize = 0;
        MessageTree waiting = tree();
        waiting.state = TreeState::PromptLotteryWaiting;

        QVERIFY(stateAfterRestart(halted) == TreeState::InitialPromptReview);
        QVERIFY(stateAfterRestart(won) == TreeState::Growing);
        QVERIFY(stateAfterRestart(imported) == TreeState::Ranking);
        QVERIFY(!stateAfterRestart(waiting));
    }

    void limitsPrompts_data()
    {
        QTest::addColumn<PromptCounts>("counts");
        QTest::addColumn<int>("quota");

        QTest::newRow("empty queue") << PromptCounts{} << 110;
        QTest::newRow("trees growing") << PromptCounts{10, 40, 0} << 60;
        QTest::newRow("more than allowed") << PromptCounts{12, 130, 0} << 0;
        QTest::newRow("lottery nearly full") << PromptCounts{0, 0, 245} << 5;
        QTest::newRow("lottery overfull") << PromptCounts{0, 0, 300} << 0;
    }

    void limitsPrompts()
    {
        QFETCH(const PromptCounts, counts);
        QFETCH(const int, quota);
        TreeConfiguration closed;
        closed.initPromptDisabledLangs = {u"en"_s};

        QCOMPARE(promptQuota(counts, u"en"_s, {}), quota);
        QCOMPARE(promptQuota(counts, u"en"_s, closed), 0);
        QCOMPARE(promptQuota(counts, u"de"_s, closed), quota);
    }

    void drawsTheGoal()
    {
        TreeConfiguration configuration;
        QCOMPARE(drawGoalTreeSize(configuration, 0), 12);
        configuration.randomGoalTreeSize = true;
        QCOMPARE(drawGoalTreeSize(configuration, 0), 5);
        QCOMPARE(drawGoalTreeSize(configuration, 0.9999), 12);
        QCOMPARE(drawGoalTreeSize(configuration, 0.5), 9);
        QCOMPARE(lotteryWeight(0), 1.0);
        QCOMPARE(lotteryWeight(4), 5.0);
    }
};

QTEST_GUILESS_MAIN(TreeRulesTest)
#include "tst_treerules.moc"
