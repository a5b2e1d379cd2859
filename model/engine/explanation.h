// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rules/leaderscore.h"
#include "model/storage/queue/scorerepository.h"

namespace Engine {

struct Context;

// Where the next page of events begins: the last one listed, and how many prompts lie before it, because every tenth of
// them brings a point.
struct ExplanationCursor
{
    Storage::ScoreRepository::Position position;
    int prompts = 0;
    int acceptedPrompts = 0;
};

// "What gave me this": the events of a time frame with the points of each, newest first, a page at a time. The points
// of all pages add up to the score, and so do the lines.
struct ScoreExplanation
{
    UserScore score; // with rank
    Rules::LeaderScore lines;
    QList<ScoreEvent> events;
    std::optional<ExplanationCursor> next; // nothing after the last page
};

Result<ScoreExplanation> explainScore(const Context &context, TimeFrame frame, const User &user,
    const std::optional<ExplanationCursor> &after, int maximum);

}
