// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/scenario.h"

#include "model/domain/random.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool oneIn(RandomSource &random, int times)
{
    return random.below(times) == 0;
}

int between(RandomSource &random, int least, int most)
{
    return least + random.below(most - least + 1);
}

template <typename T>
T oneOf(RandomSource &random, const QList<T> &choices)
{
    return choices.at(random.below(int(choices.size())));
}

// How many messages a tree can hold. A goal beyond it cannot be reached.
int capacityOf(const TreeConfiguration &configuration)
{
    const int prompterReplies = std::min(configuration.maxChildrenCount, configuration.numPrompterReplies);
    int width = 1;
    int capacity = 1;
    for (int depth = 0; depth < configuration.maxTreeDepth; ++depth) {
        width *= depth % 2 == 0 ? configuration.maxChildrenCount : prompterReplies;
        capacity += width;
    }
    return capacity;
}

TreeConfiguration configurationFor(RandomSource &random, const QStringList &langs)
{
    TreeConfiguration rules;
    rules.maxActiveTrees = between(random, 1, 4);
    rules.maxInitialPromptReview = between(random, 1, 6);
    rules.maxPromptLotteryWaiting = between(random, 1, 8);
    rules.maxTreeDepth = between(random, 1, 4);
    rules.maxChildrenCount = between(random, 1, 4);
    rules.numPrompterReplies = between(random, 1, 2);
    rules.goalTreeSize = between(random, 1, std::min(9, capacityOf(rules)));
    rules.randomGoalTreeSize = oneIn(random, 3);
    rules.minGoalTreeSize = between(random, 1, rules.goalTreeSize);
    rules.numReviewsInitialPrompt = between(random, 1, 3);
    rules.numReviewsReply = between(random, 1, 3);
    rules.acceptanceThresholdInitialPrompt = oneOf<double>(random, {0.4, 0.6, 0.8});
    rules.acceptanceThresholdReply = oneOf<double>(random, {0.4, 0.6, 0.8});
    rules.numRequiredRankings = between(random, 1, 3);
    rules.rankPrompterReplies = oneIn(random, 3);
    rules.pFullLabelingReviewReplyPrompter = random.uniform();
    rules.lonelyChildrenCount = between(random, 0, 3);
    rules.pLonelyChildExtension = random.uniform();
    rules.pActivateBacklogTree = oneOf<double>(random, {0, 0.3, 1});
    rules.minActiveRankingsPerLang = between(random, 0, 2);
    rules.autoModEnabled = !oneIn(random, 4);
    rules.autoModMaxSkipReply = between(random, 2, 6);
    rules.autoModRedFlags = between(random, 1, 3);
    rules.recentTasksSpanSec = between(random, 60, 600);
    rules.maxPendingTasksPerUser = between(random, 1, 8);
    if (oneIn(random, 4)) {
        rules.selectionPolicy = SelectionPolicy::InformationGain;
        rules.retireInformationGain = 0.05 + 0.1 * random.uniform();
    }
    if (langs.size() > 1 && oneIn(random, 4))
        rules.initPromptDisabledLangs = {langs.constLast()};
    return rules;
}

Simulation::Mix mixFor(RandomSource &random)
{
    using enum Simulation::AnnotatorKind;
    return oneOf<Simulation::Mix>(random,
        {{{Honest, 100}}, {{Honest, 70}, {Careless, 15}, {Spam, 10}, {Collude, 5}},
            {{Honest, 40}, {Careless, 20}, {Spam, 20}, {Collude, 20}}, {{Honest, 50}, {Careless, 50}},
            {{Honest, 60}, {Collude, 40}}, {{Honest, 60}, {Spam, 40}}});
}

// Trees that only wait to be ranked, one line a message; some have nothing to rank.
QByteArray backlogFor(RandomSource &random, const QStringList &langs)
{
    QByteArray lines;
    for (int trees = between(random, 1, 5); trees > 0; --trees) {
        const QByteArray root = random.uuid().toByteArray(QUuid::WithoutBraces);
        const QByteArray lang = oneOf(random, langs).toUtf8();
        const auto add = [&](const QByteArray &id, const QByteArray &parent, bool isAccepted, int number) {
            lines += R"({"message_id": ")" + id + R"(", "parent_id": )" + parent + R"(, "user_id": ")"
                + QByteArray("author-") + QByteArray::number(number) + R"(", "text": "text )" + id + R"(", "role": ")"
                + (parent == "null" ? "prompter" : "assistant") + R"(", "lang": ")" + lang
                + R"(", "review_count": 3, "review_result": )" + (isAccepted ? "true" : "false")
                + R"(, "message_tree_id": ")" + root + R"(", "tree_state": "backlog_ranking"})" + '\n';
        };
        add(root, "null", true, 0);
        for (int reply = between(random, 1, 4); reply > 0; --reply)
            add(random.uuid().toByteArray(QUuid::WithoutBraces), '"' + root + '"', !oneIn(random, 4), reply);
    }
    return lines;
}

}

Scenario scenarioOf(quint64 seed)
{
    SeededRandom random(seed * 2'654'435'761U + 1);
    Scenario scenario;
    scenario.langs = QStringList{u"en"_s, u"de"_s, u"fr"_s}.first(between(random, 1, 3));
    const bool isAlone = oneIn(random, 7);
    scenario.configuration = isAlone ? TreeConfiguration::alone() : configurationFor(random, scenario.langs);
    scenario.mix = mixFor(random);
    scenario.people = isAlone ? between(random, 1, 2) : between(random, 4, 12);
    scenario.tasks = between(random, 80, 200);
    scenario.habits = oneOf<Simulation::Workforce::Habits>(random, {{0, 0}, {0.3, 0.2}, {0.6, 0.1}});
    if (oneIn(random, 3))
        scenario.skipping = 0.4;
    if (oneIn(random, 3))
        scenario.meddling = between(random, 5, 30);
    if (oneIn(random, 3))
        scenario.moderating = between(random, 2, 12);
    if (oneIn(random, 2))
        scenario.backlog = backlogFor(random, scenario.langs);
    return scenario;
}
