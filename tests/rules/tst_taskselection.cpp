// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/taskselection.h"

#include "model/domain/random.h"
#include "model/rules/level.h"
#include "model/rules/weighteddraw.h"

#include <QTest>

using namespace Rules;

class TaskSelectionTest : public QObject
{
    Q_OBJECT

    static OpenWork everything()
    {
        OpenWork open;
        open.missingPrompts = 100;
        open.prompterParents = 1;
        open.promptsToReview = 1;
        open.prompterRepliesToReview = 1;
        open.assistantGroupsToRank = 1;
        return open;
    }

private Q_SLOTS:
    void drawsByWeight_data()
    {
        QTest::addColumn<double>("uniform");
        QTest::addColumn<int>("index");

        QTest::newRow("start") << 0.0 << 1;
        QTest::newRow("end of the first") << 0.2499 << 1;
        QTest::newRow("start of the second") << 0.25 << 3;
        QTest::newRow("end") << 0.999999 << 3;
    }

    void drawsByWeight()
    {
        QFETCH(const double, uniform);
        QFETCH(const int, index);

        QCOMPARE(drawWeighted({0, 1, 0, 3, 0}, uniform), std::optional(index));
    }

    void drawsNothingFromNothing()
    {
        QVERIFY(!drawWeighted({}, 0.5));
        QVERIFY(!drawWeighted({0, 0}, 0));
        QVERIFY(!chooseWork({}, true, 0.3));
        QVERIFY(!chooseParents({}, {}, 0.1, 0.5));
    }

    void prefersWhatFinishesTrees()
    {
        SeededRandom random(7);
        QMap<Work, int> drawn;
        for (int i = 0; i < 22010; ++i)
            ++drawn[*chooseWork(everything(), false, random.uniform())];

        QVERIFY(std::abs(drawn[Work::Ranking] - 10000) < 400);
        QVERIFY(std::abs(drawn[Work::LabelReply] - 5000) < 400);
        QVERIFY(std::abs(drawn[Work::LabelPrompt] - 5000) < 400);
        QVERIFY(std::abs(drawn[Work::Reply] - 2000) < 300);
        QVERIFY(drawn[Work::Prompt] < 40);
    }

    void leavesPrompterGroupsAlone()
    {
        OpenWork open;
        open.prompterGroupsToRank = 3;

        QVERIFY(!chooseWork(open, false, 0.5));
        QVERIFY(chooseWork(open, true, 0.5) == Work::Ranking);
        QCOMPARE(availability(open, false).value(TaskType::Random), 0);
        QCOMPARE(availability(open, true).value(TaskType::RankPrompterReplies), 3);
    }

    void drawsWhatWasLoadedLikeItsKin()
    {
        OpenWork open = everything();
        open.promptSetsToRank = 2;
        open.summariesToRate = 7;
        open.storiesToSummarize = 1;

        const auto probabilities = workProbabilities(open, false);

        const double all = 10 + 5 + 2 + 5 + 0.01 + 10 + 5 + 2;
        QCOMPARE(probabilities.value(Work::PromptRanking), 10 / all);
        QCOMPARE(probabilities.value(Work::Rating), 5 / all);
        QCOMPARE(probabilities.value(Work::Summary), 2 / all);
        QCOMPARE(probabilities.value(Work::Ranking), 10 / all);
        QVERIFY(chooseWork(open, false, 0.9999) == Work::Summary);
        const Availability counts = availability(open, false);
        QCOMPARE(counts.value(TaskType::RankInitialPrompts), 2);
        QCOMPARE(counts.value(TaskType::RateSummary), 7);
        QCOMPARE(counts.value(TaskType::SummarizeStory), 1);
        QCOMPARE(counts.value(TaskType::Random), 100 + 1 + 1 + 1 + 1 + 2 + 7 + 1);
    }

    void looksAfterLonelyChildren()
    {
        const TreeConfiguration configuration; // lonely: one reply; extended with 0.75
        const QList<ReplyParents> parents{{false, 1}, {false, 1}, {false, 1}, {true, 1}};

        QVERIFY(!isLonely(Role::Prompter, 0, configuration));
        QVERIFY(isLonely(Role::Prompter, 1, configuration));
        QVERIFY(!isLonely(Role::Prompter, 2, configuration));
        QVERIFY(!isLonely(Role::Assistant, 1, configuration));
        for (const double choice : {0.0, 0.4, 0.99})
            QCOMPARE(chooseParents(parents, configuration, 0.74, choice), std::optional(3));
        QCOMPARE(chooseParents(parents, configuration, 0.75, 0.0), std::optional(0));
        QCOMPARE(chooseParents(parents, configuration, 0.75, 0.6), std::optional(2));
        QCOMPARE(chooseParents(parents.first(3), configuration, 0.1, 0.4), std::optional(1));
        QCOMPARE(chooseParents({{false, 9}, {true, 1}}, configuration, 0.75, 0.89), std::optional(0)); // by numbers
    }

    void asksLessOfDrawnReviews()
    {
        const TreeConfiguration configuration; // prompter replies: full with 0.25
        const auto mode = [&](LabelTarget target, TaskType requested, double uniform) {
            return labelMode(target, requested, configuration, uniform);
        };

        QVERIFY(mode(LabelTarget::PrompterReply, TaskType::Random, 0.2) == LabelMode::Full);
        QVERIFY(mode(LabelTarget::PrompterReply, TaskType::Random, 0.3) == LabelMode::Simple);
        QVERIFY(mode(LabelTarget::PrompterReply, TaskType::LabelPrompterReply, 0.3) == LabelMode::Full);
        QVERIFY(mode(LabelTarget::AssistantReply, TaskType::Random, 0.99) == LabelMode::Full);
        QVERIFY(mode(LabelTarget::InitialPrompt, TaskType::LabelInitialPrompt, 0.99) == LabelMode::Full);
    }

    void countsDownToTheNextLevel()
    {
        QCOMPARE(levelOf(0), 1);
        QCOMPARE(levelOf(3), 1);
        QCOMPARE(levelOf(4), 2);
        QCOMPARE(pointsToNextLevel(0), std::optional(4));
        QCOMPARE(pointsToNextLevel(5), std::optional(4));
        QCOMPARE(levelOf(6000), 100);
        QVERIFY(!pointsToNextLevel(6000));
    }
};

QTEST_GUILESS_MAIN(TaskSelectionTest)
#include "tst_taskselection.moc"
