// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/domain/treeconfiguration.h"

#include <optional>

namespace Rules {

// The kinds of work between which "whatever is needed most" draws.
enum class Work { Ranking, LabelReply, Reply, LabelPrompt, Prompt, PromptRanking, Rating, Summary };

// What is on offer for one person in one language.
struct OpenWork
{
    int missingPrompts = 0; // the quota, treerules.h
    int assistantParents = 0; // extendible messages of the assistant: they wait for the prompter
    int prompterParents = 0;
    int promptsToReview = 0;
    int prompterRepliesToReview = 0;
    int assistantRepliesToReview = 0;
    int prompterGroupsToRank = 0;
    int assistantGroupsToRank = 0;
    // Of what an operator loaded; 0 where the configuration leaves the kind out.
    int promptSetsToRank = 0;
    int summariesToRate = 0;
    int storiesToSummarize = 0;

    friend bool operator==(const OpenWork &, const OpenWork &) = default;
};

// How many tasks of each of the twelve types can be had; Random is the sum of the others.
Availability availability(const OpenWork &open, bool rankPrompterReplies);

// The weights of spec/trees.md section 5; the kinds that the original only names have those of their kin: sets of
// prompts 10 like rankings, ratings 5 like reviews, summaries 2 like replies. Probabilities sum up to 1; empty where
// there is nothing to do. Prompter groups count only where they are ranked.
QMap<Work, double> workProbabilities(const OpenWork &open, bool rankPrompterReplies);
std::optional<Work> chooseWork(const OpenWork &open, bool rankPrompterReplies, double uniform);

// Whether an extendible parent's replies that count (treerules.h) are "lonely children": there are some, but few.
bool isLonely(Role parent, int countedChildren, const TreeConfiguration &configuration);

// Extendible parents that are alike: messages to answer.
struct ReplyParents
{
    bool lonely = false;
    int count = 1;

    friend bool operator==(const ReplyParents &, const ReplyParents &) = default;
};

// The index of the parents to choose one of, so that each parent is as likely as the next. Lonely ones are preferred
// with the configured probability. Both draws are uniform in [0, 1). Nothing where there are no parents.
std::optional<int> chooseParents(const QList<ReplyParents> &parents, const TreeConfiguration &configuration,
    double extensionDraw, double choiceDraw);

// How much is asked of a reviewer. Replies that were asked for by type, rather than drawn, always get the full set.
LabelMode labelMode(LabelTarget target, TaskType requested, const TreeConfiguration &configuration, double uniform);

}
