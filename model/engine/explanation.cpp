// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/explanation.h"

#include "model/engine/boards.h"
#include "model/engine/context.h"

namespace Engine {

namespace {

// Which of its kind the event is, oldest first. Going back in time, each prompt leaves one fewer before it.
int takeOrdinal(ExplanationCursor &cursor, ScoreKind kind)
{
    if (kind == ScoreKind::Prompt)
        return cursor.prompts--;
    if (kind == ScoreKind::AcceptedPrompt)
        return cursor.acceptedPrompts--;
    return 0;
}

}

Result<ScoreExplanation> explainScore(const Context &context, TimeFrame frame, const User &user,
    const std::optional<ExplanationCursor> &after, int maximum)
{
    ScoreExplanation explanation;
    const auto score = scoreOf(context, frame, user);
    if (!score)
        return std::unexpected(score.error());
    explanation.score = *score;
    explanation.lines = Rules::leaderScore(score->contributions);

    const auto since = context.scores.bound(frame);
    if (!since)
        return std::unexpected(since.error());
    ExplanationCursor cursor =
        after.value_or(ExplanationCursor{{}, score->contributions.prompts, score->contributions.acceptedPrompts});
    const auto events = context.scores.events(user.id, *since, cursor.position, maximum);
    if (!events)
        return std::unexpected(events.error());
    for (const auto &listed : *events) {
        ScoreEvent event = listed.event;
        if (!event.withdrawn)
            event.points = Rules::pointsOf(event.kind, takeOrdinal(cursor, event.kind));
        explanation.events.append(event);
        cursor.position = listed.position;
    }
    if (events->size() == maximum)
        explanation.next = cursor;
    return explanation;
}

}
