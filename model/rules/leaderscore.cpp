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
