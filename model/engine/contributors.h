// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/leaderboard.h"
#include "model/domain/wellbehaved.h"
#include "model/rules/contributorscore.h"
#include "model/storage/queue/contributionrepository.h"

namespace Engine {

struct Context;

// How good what people contributed is, rather than how much (spec/users-and-scores.md section 4). A look costs as much
// as the person has contributions.
Result<Rules::ContributorScore> contributorScoreOf(
    const Storage::ContributionRepository &contributions, const UserId &user);

// Everybody who contributed, and whether that was well-behaved. Who is missing has contributed nothing.
Result<QHash<UserId, bool>> judgedPeople(
    const Storage::ContributionRepository &contributions, const WellBehaved &demanded);

// The board without those who are not; ranks stay what they are among all.
Result<Leaderboard> wellBehavedLeaderboard(
    const Context &context, TimeFrame frame, int maximum, const WellBehaved &demanded);

}
