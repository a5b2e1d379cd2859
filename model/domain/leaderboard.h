// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"

#include <QList>

enum class TimeFrame { Day, Week, Month, Total };

QString timeFrameName(TimeFrame frame); // "day", "week", "month", "total"
std::optional<TimeFrame> timeFrameFromString(QStringView name);

// What a person did within a time frame: the counters of spec/users-and-scores.md section 2.
struct Contributions
{
    int prompts = 0;
    int repliesAssistant = 0;
    int repliesPrompter = 0;
    int labelsSimple = 0;
    int labelsFull = 0;
    int rankingsTotal = 0;
    int rankingsGood = 0;
    int acceptedPrompts = 0;
    int acceptedRepliesAssistant = 0;
    int acceptedRepliesPrompter = 0;
    int replyRanked1 = 0;
    int replyRanked2 = 0;
    int replyRanked3 = 0;

    friend bool operator==(const Contributions &, const Contributions &) = default;
};

struct UserScore
{
    std::optional<int> rank; // 1 = first; null for people who are not shown
    UserId userId;
    UserIdentity identity;
    Contributions contributions;
    int leaderScore = 0;
    int level = 0; // 0–100
    int streakDays = 0;
    std::optional<QDateTime> streakBeganDate; // UTC, as all dates here
    std::optional<QDateTime> lastActivityDate;

    friend bool operator==(const UserScore &, const UserScore &) = default;
};

// A place on a board, everybody's own: by score, then user id, the lower one first.
struct BoardPlace
{
    int leaderScore = 0;
    UserId userId; // null: before everybody of that score

    friend bool operator==(const BoardPlace &, const BoardPlace &) = default;
};

struct Leaderboard
{
    TimeFrame timeFrame = TimeFrame::Total;
    QDateTime lastUpdated; // UTC
    std::optional<QDateTime> baseDate; // from when on it counts; null for the total
    QList<UserScore> scores; // by rank

    friend bool operator==(const Leaderboard &, const Leaderboard &) = default;
};
