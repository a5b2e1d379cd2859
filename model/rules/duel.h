// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/rankingchoice.h"

#include <optional>

namespace Rules {

// What choosing between pairs has come to.
struct DuelState
{
    struct Pair
    {
        int first = 0;
        int second = 0;
        friend bool operator==(const Pair &, const Pair &) = default;
    };
    std::optional<Pair> next; // to be decided; none: the order is complete
    QList<QList<int>> order; // best first, those of one group are equal; empty until it is complete

    friend bool operator==(const DuelState &, const DuelState &) = default;
};

// Orders texts 0 … count−1 by as few choices as possible: merge insertion (L. R. Ford, S. M. Johnson, "A tournament
// problem", 1959), with what follows from earlier answers not asked again. The answers so far are replayed; the same
// answers give the same next question.
DuelState duel(int count, const DuelAnswers &answers);

// The most choices that merge insertion needs: the sum of ⌈log₂(3k/4)⌉ for k = 1 … count.
int mostDuels(int count);

// Texts of which each was chosen over the next one, and the last over the first: one shortest such circle for each
// tangle of contradictions. Equal counts both ways, but at least one choice of a circle is not "equal".
QList<QList<int>> contradictions(int count, const DuelAnswers &answers);

// A pair whose order was only inferred and never asked: the closest ones in the order first. None when all were asked.
std::optional<DuelState::Pair> unasked(int count, const DuelAnswers &answers);

}
