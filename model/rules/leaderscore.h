// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/score.h"

namespace Rules {

// The lines of the score, so that a person can be shown what each kind of work brought.
struct LeaderScore
{
    int prompts = 0;
    int replies = 0;
    int labels = 0;
    int rankings = 0;
    int accepted = 0; // for own prompts and replies that passed review
    int ranked = 0; // for own replies that others put at places one to three

    int total() const { return prompts + replies + labels + rankings + accepted + ranked; }
    friend bool operator==(const LeaderScore &, const LeaderScore &) = default;
};

LeaderScore leaderScore(const Contributions &contributions);

// What a contribution adds to the score. ordinal: which of its kind it is within the time frame, oldest first, from 1;
// every tenth prompt and every tenth accepted prompt brings a point, so that the points add up to the score.
int pointsOf(ScoreKind kind, int ordinal);

}
