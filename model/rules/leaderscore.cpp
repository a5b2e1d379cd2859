// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/leaderscore.h"

Rules::LeaderScore Rules::leaderScore(const Contributions &did)
{
    return {
        .prompts = did.prompts / 10,
        .replies = 4 * did.repliesAssistant + did.repliesPrompter,
        .labels = did.labelsSimple + 2 * did.labelsFull,
        .rankings = did.rankingsTotal + did.rankingsGood,
        .accepted = did.acceptedPrompts / 10 + 4 * did.acceptedRepliesAssistant + did.acceptedRepliesPrompter,
        .ranked = 9 * did.replyRanked1 + 3 * did.replyRanked2 + did.replyRanked3,
    };
}

int Rules::pointsOf(ScoreKind kind, int ordinal)
{
    switch (kind) {
    case ScoreKind::Prompt:
    case ScoreKind::AcceptedPrompt:
        return ordinal % 10 == 0 ? 1 : 0;
    case ScoreKind::ReplyAssistant:
    case ScoreKind::AcceptedReplyAssistant:
        return 4;
    case ScoreKind::LabelsFull:
        return 2;
    case ScoreKind::ReplyPrompter:
    case ScoreKind::AcceptedReplyPrompter:
    case ScoreKind::LabelsSimple:
    case ScoreKind::Ranking:
    case ScoreKind::RankingGood:
    case ScoreKind::Ranked3:
        return 1;
    case ScoreKind::Ranked1:
        return 9;
    case ScoreKind::Ranked2:
        return 3;
    }
    Q_UNREACHABLE_RETURN(0);
}
