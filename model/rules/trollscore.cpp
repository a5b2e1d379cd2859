// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/trollscore.h"

int Rules::trollScore(const TrollCounts &counts)
{
    return 3 * counts.redFlags - counts.upvotes + counts.downvotes + counts.spamPrompts + counts.langMismatch
        + counts.notAppropriate + counts.pii + counts.hateSpeech + counts.sexualContent + counts.politicalContent;
}
