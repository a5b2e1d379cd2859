// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/leaderboard.h"
#include "model/rules/trollscore.h"

namespace Engine {

struct Context;

// What speaks for and against an author, for moderators (spec/users-and-scores.md section 3): over the own messages
// that were written within the time frame and are not deleted, and all labels on them, those of reviews and free ones.
struct TrollStatistics
{
    std::optional<int> rank; // 1 = the worst, among everybody who wrote something; null where one person was asked for
    UserId userId;
    UserIdentity identity;
    bool enabled = true;
    Rules::TrollCounts counts;
    int spam = 0; // sum of the label; shown, and no part of the score
    int trollScore = 0;
    // Means over the labels that were given; nothing where none was.
    std::optional<double> quality;
    std::optional<double> humor;
    std::optional<double> toxicity;
    std::optional<double> violence;
    std::optional<double> helpfulness;
};

struct Trollboard
{
    TimeFrame timeFrame = TimeFrame::Total;
    QDateTime lastUpdated; // UTC
    QList<TrollStatistics> people; // by score, then user id
};

// Computed when asked for: reads every message and every label of the time frame (about 10 µs each), so not for paths
// where people wait. enabled: those who are, or are not; ranks stay what they are among all. maximum 0: everybody.
Result<Trollboard> trollboardOf(const Context &context, TimeFrame frame, int maximum, std::optional<bool> enabled = {});

// One person: reads the own messages of the time frame and their labels.
Result<TrollStatistics> trollStatisticsOf(const Context &context, TimeFrame frame, const User &user);

}
