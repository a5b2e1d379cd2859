// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Rules {

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

int trollScore(const TrollCounts &counts);

}
