// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/contributors.h"

#include "model/engine/boards.h"
#include "model/engine/context.h"

#include <algorithm>

namespace Engine {

namespace {

Rules::ContributorScore summed(const Storage::ContributionRepository::Sums &sums)
{
    return {
        .votes = sums.voting.count,
        .goodVotes = sums.voting.good,
        .votePoints = sums.voting.points,
        .prompts = sums.prompting.count,
        .goodPrompts = sums.prompting.good,
        .promptPoints = sums.prompting.points,
        .rankings = sums.ranking.count,
        .goodRankings = sums.ranking.good,
        .rankingPoints = sums.ranking.points,
    };
}

bool satisfies(const Rules::ContributorScore &score, const WellBehaved &demanded)
{
    return Rules::isWellBehaved(score, demanded.minimumShare, demanded.minimumContributions);
}

}

Result<Rules::ContributorScore> contributorScoreOf(
    const Storage::ContributionRepository &contributions, const UserId &user)
{
    return contributions.ofUser(user).transform(summed);
}

Result<QHash<UserId, bool>> judgedPeople(
    const Storage::ContributionRepository &contributions, const WellBehaved &demanded)
{
    const auto everybody = contributions.ofEverybody();
    if (!everybody)
        return std::unexpected(everybody.error());
    QHash<UserId, bool> judged;
    for (const auto &sums : *everybody)
        judged.insert(sums.userId, satisfies(summed(sums), demanded));
    return judged;
}

Result<Leaderboard> wellBehavedLeaderboard(
    const Context &context, TimeFrame frame, int maximum, const WellBehaved &demanded)
{
    constexpr int pageSize = 100;
    auto page = leaderboardOf(context, frame, pageSize);
    if (!page)
        return page;
    Leaderboard kept{frame, page->lastUpdated, page->baseDate, {}};
    while (!page->scores.isEmpty()) {
        for (const UserScore &score : std::as_const(page->scores)) {
            const auto contributed = contributorScoreOf(context.contributions, score.userId);
            if (!contributed)
                return std::unexpected(contributed.error());
            if (!satisfies(*contributed, demanded))
                continue;
            kept.scores.append(score);
            if (maximum > 0 && kept.scores.size() == maximum)
                return kept;
        }
        const UserScore &last = page->scores.constLast();
        page = leaderboardAfter(context, frame, {last.leaderScore, last.userId}, pageSize);
        if (!page)
            return page;
    }
    return kept;
}

}
