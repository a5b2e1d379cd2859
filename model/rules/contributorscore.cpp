// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/contributorscore.h"

#include "model/rules/acceptance.h"
#include "model/rules/kendalltau.h"

#include <algorithm>
#include <cmath>
#include <numeric>

Rules::ContributorScore Rules::afterVote(ContributorScore score, const QList<int> &counts, int chosen)
{
    const QList<int> ascending = positionsOf(counts); // options, the least wanted first
    const auto place = ascending.indexOf(chosen);
    score.votePoints += double(place);
    score.goodVotes += 2 * place > counts.size() - 1;
    ++score.votes;
    return score;
}

Rules::ContributorScore Rules::afterPrompt(ContributorScore score, const QList<int> &counts)
{
    const int sum = std::accumulate(counts.begin(), counts.end(), 0);
    double points = 0;
    for (int grade = 0; grade < counts.size(); ++grade)
        points += (grade - int(counts.size()) / 2 + 1) * double(counts.at(grade));
    if (sum > 0)
        points /= sum;
    score.promptPoints += points;
    score.goodPrompts += points > 0;
    ++score.prompts;
    return score;
}

Rules::ContributorScore Rules::afterRanking(
    ContributorScore score, const QList<int> &positions, const QList<int> &consensusPositions)
{
    const auto tau = kendallTau(positions, consensusPositions);
    if (!tau)
        return score;
    const double agreement = (1 + *tau) / 2;
    score.rankingPoints += agreement;
    score.goodRankings += agreement > 0.5;
    ++score.rankings;
    return score;
}

int Rules::chosenBy(const Labels &review, double acceptanceThreshold)
{
    return isAccepted(acceptanceScore({review}).value_or(0), acceptanceThreshold) ? 1 : 0;
}

QList<int> Rules::qualityGrades(const QList<Labels> &reviews)
{
    constexpr int steps = 5;
    QList<int> grades(steps, 0);
    for (const Labels &review : reviews) {
        if (const auto quality = review.constFind(Label::Quality); quality != review.cend())
            ++grades[std::clamp(int(std::lround(*quality * (steps - 1))), 0, steps - 1)];
    }
    return grades;
}

bool Rules::isWellBehaved(const ContributorScore &score, double minimumShare, int minimumContributions)
{
    if (score.votes + score.prompts + score.rankings < minimumContributions)
        return false;
    const auto isGood = [&](int good, int all) { return all == 0 || good > minimumShare * all; };
    return isGood(score.goodVotes, score.votes) && isGood(score.goodPrompts, score.prompts)
        && isGood(score.goodRankings, score.rankings);
}
