// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/leaderboard.h"

// What speaks for and against an author within a time frame: sums over the own messages that are not deleted.
struct TrollCounts
{
    int redFlags = 0;
    int upvotes = 0;
    int downvotes = 0;
    int spamPrompts = 0; // own trees that were aborted
    int langMismatch = 0;
    int notAppropriate = 0;
    int pii = 0;
    int hateSpeech = 0;
    int sexualContent = 0;
    int politicalContent = 0;

    friend bool operator==(const TrollCounts &, const TrollCounts &) = default;
};

// The same about one person, for moderators (spec/users-and-scores.md section 3), with all labels on the messages,
// those of reviews and free ones.
struct TrollStatistics
{
    std::optional<int> rank; // 1 = the worst, among everybody who wrote something; null where one person was asked for
    UserId userId;
    UserIdentity identity;
    bool enabled = true;
    bool deleted = false;
    bool showOnLeaderboard = true;
    std::optional<QDateTime> lastActivityDate; // UTC
    TrollCounts counts;
    int spam = 0; // sum of the label; shown, and no part of the score
    int trollScore = 0;
    // Means over the labels that were given; nothing where none was.
    std::optional<double> quality;
    std::optional<double> humor;
    std::optional<double> toxicity;
    std::optional<double> violence;
    std::optional<double> helpfulness;

    friend bool operator==(const TrollStatistics &, const TrollStatistics &) = default;
};

struct Trollboard
{
    TimeFrame timeFrame = TimeFrame::Total;
    QDateTime lastUpdated; // UTC
    std::optional<QDateTime> baseDate; // from when on it counts; null for the total
    QList<TrollStatistics> people; // by score, then user id

    friend bool operator==(const Trollboard &, const Trollboard &) = default;
};
