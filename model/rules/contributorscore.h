// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"

#include <QList>

namespace Rules {

// A second way to score people, by agreement with the consensus rather than by amount: points and good contributions in
// three domains. The consensus should be settled before it pays.
struct ContributorScore
{
    int votes = 0;
    int goodVotes = 0;
    double votePoints = 0;
    int prompts = 0;
    int goodPrompts = 0;
    double promptPoints = 0;
    int rankings = 0;
    int goodRankings = 0;
    double rankingPoints = 0;

    friend bool operator==(const ContributorScore &, const ContributorScore &) = default;
};

// counts: the votes for each option, the own one among them. Good in the upper half of the options.
ContributorScore afterVote(ContributorScore score, const QList<int> &counts, int chosen);

// counts: how many people judged the prompt with each grade, worst first. Good when grades above the middle outweigh.
ContributorScore afterPrompt(ContributorScore score, const QList<int> &counts);

// The place that each item has in the own and in the consensus order (positionsOf() in kendalltau.h). Good when the two
// agree more than they differ. Fewer than two items teach nothing and change nothing.
ContributorScore afterRanking(
    ContributorScore score, const QList<int> &positions, const QList<int> &consensusPositions);

// Which of "reject" (0) and "accept" (1) a review chose: accept when its own acceptance score is above the threshold.
int chosenBy(const Labels &review, double acceptanceThreshold);

// How many of the reviews judged the quality with each of its five steps, worst first; for afterPrompt().
QList<int> qualityGrades(const QList<Labels> &reviews);

// Every domain worked in has more than this share of good contributions, and all together are at least that many.
bool isWellBehaved(const ContributorScore &score, double minimumShare, int minimumContributions = 0);

}
