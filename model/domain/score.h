// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/leaderboard.h"

// What a person can be given points for: one kind for each counter of spec/users-and-scores.md section 2.
enum class ScoreKind {
    Prompt,
    ReplyAssistant,
    ReplyPrompter,
    LabelsSimple,
    LabelsFull,
    Ranking,
    RankingGood,
    AcceptedPrompt,
    AcceptedReplyAssistant,
    AcceptedReplyPrompter,
    Ranked1,
    Ranked2,
    Ranked3,
};

const QList<ScoreKind> &allScoreKinds();
QString toString(ScoreKind kind); // as stored: "reply_assistant"
std::optional<ScoreKind> scoreKindFromString(QStringView name);
int Contributions::*counterOf(ScoreKind kind);

// One thing that counts, as the person it counts for is told of it.
struct ScoreEvent
{
    ScoreKind kind = ScoreKind::Prompt;
    std::optional<MessageId> messageId; // that was written, accepted, labelled or placed, or whose replies were ranked
    QDateTime occurred; // UTC: the date by which it belongs to a time frame
    int points = 0; // of the score; every tenth prompt, and every tenth accepted one, brings a point
    bool withdrawn = false; // by a moderator: no points

    friend bool operator==(const ScoreEvent &, const ScoreEvent &) = default;
};
