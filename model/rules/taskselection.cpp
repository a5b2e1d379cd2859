// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/taskselection.h"

#include "model/rules/weighteddraw.h"

#include <algorithm>
#include <numeric>

namespace {

using namespace Rules;

// The order in which a draw meets them.
constexpr Work allWork[] = {Work::Ranking, Work::LabelReply, Work::Reply, Work::LabelPrompt, Work::Prompt,
    Work::PromptRanking, Work::Rating, Work::Summary};

double weightOf(Work work, const OpenWork &open, bool rankPrompterReplies)
{
    switch (work) {
    case Work::Ranking:
        return open.assistantGroupsToRank > 0 || (rankPrompterReplies && open.prompterGroupsToRank > 0) ? 10 : 0;
    case Work::LabelReply:
        return open.prompterRepliesToReview + open.assistantRepliesToReview > 0 ? 5 : 0;
    case Work::Reply:
        return open.assistantParents + open.prompterParents > 0 ? 2 : 0;
    case Work::LabelPrompt:
        return open.promptsToReview > 0 ? 5 : 0;
    case Work::Prompt:
        return open.missingPrompts > 0 ? 0.01 : 0;
    case Work::PromptRanking:
        return open.promptSetsToRank > 0 ? 10 : 0;
    case Work::Rating:
        return open.summariesToRate > 0 ? 5 : 0;
    case Work::Summary:
        return open.storiesToSummarize > 0 ? 2 : 0;
    }
    Q_UNREACHABLE_RETURN(0);
}

QList<double> weights(const OpenWork &open, bool rankPrompterReplies)
{
    QList<double> all;
    for (const Work work : allWork)
        all.append(weightOf(work, open, rankPrompterReplies));
    return all;
}

double fullProbability(LabelTarget target, const TreeConfiguration &configuration)
{
    switch (target) {
    case LabelTarget::InitialPrompt:
        return configuration.pFullLabelingReviewPrompt;
    case LabelTarget::PrompterReply:
        return configuration.pFullLabelingReviewReplyPrompter;
    case LabelTarget::AssistantReply:
        return configuration.pFullLabelingReviewReplyAssistant;
    }
    Q_UNREACHABLE_RETURN(1);
}

}

Availability Rules::availability(const OpenWork &open, bool rankPrompterReplies)
{
    Availability counts;
    for (const TaskType type : allTaskTypes())
        counts.insert(type, 0);
    counts[TaskType::InitialPrompt] = std::max(0, open.missingPrompts);
    counts[TaskType::PrompterReply] = open.assistantParents;
    counts[TaskType::AssistantReply] = open.prompterParents;
    counts[TaskType::LabelInitialPrompt] = open.promptsToReview;
    counts[TaskType::LabelPrompterReply] = open.prompterRepliesToReview;
    counts[TaskType::LabelAssistantReply] = open.assistantRepliesToReview;
    counts[TaskType::RankAssistantReplies] = open.assistantGroupsToRank;
    counts[TaskType::RankPrompterReplies] = rankPrompterReplies ? open.prompterGroupsToRank : 0;
    counts[TaskType::RankInitialPrompts] = open.promptSetsToRank;
    counts[TaskType::SummarizeStory] = open.storiesToSummarize;
    counts[TaskType::RateSummary] = open.summariesToRate;
    counts[TaskType::Random] = std::accumulate(counts.cbegin(), counts.cend(), 0);
    return counts;
}

QMap<Work, double> Rules::workProbabilities(const OpenWork &open, bool rankPrompterReplies)
{
    const QList<double> all = weights(open, rankPrompterReplies);
    const double sum = std::accumulate(all.begin(), all.end(), 0.0);
    QMap<Work, double> probabilities;
    if (sum <= 0)
        return probabilities;
    for (const Work work : allWork)
        probabilities.insert(work, weightOf(work, open, rankPrompterReplies) / sum);
    return probabilities;
}

std::optional<Work> Rules::chooseWork(const OpenWork &open, bool rankPrompterReplies, double uniform)
{
    const auto drawn = drawWeighted(weights(open, rankPrompterReplies), uniform);
    return drawn ? std::optional(allWork[*drawn]) : std::nullopt;
}

bool Rules::isLonely(Role parent, int countedChildren, const TreeConfiguration &configuration)
{
    return parent == Role::Prompter && countedChildren > 0 && countedChildren < configuration.lonelyChildrenCount;
}

std::optional<int> Rules::chooseParents(
    const QList<ReplyParents> &parents, const TreeConfiguration &configuration, double extensionDraw, double choiceDraw)
{
    QList<double> all;
    QList<double> lonely;
    for (const ReplyParents &alike : parents) {
        all.append(alike.count);
        lonely.append(alike.lonely ? alike.count : 0);
    }
    if (extensionDraw < configuration.pLonelyChildExtension) {
        if (const auto drawn = drawWeighted(lonely, choiceDraw))
            return drawn;
    }
    return drawWeighted(all, choiceDraw);
}

LabelMode Rules::labelMode(
    LabelTarget target, TaskType requested, const TreeConfiguration &configuration, double uniform)
{
    if (target != LabelTarget::InitialPrompt && requested != TaskType::Random)
        return LabelMode::Full;
    return uniform > fullProbability(target, configuration) ? LabelMode::Simple : LabelMode::Full;
}
