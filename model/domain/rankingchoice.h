// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

// A choice between two texts of a ranking, named by their indices in the task.
enum class DuelOutcome { FirstBetter, SecondBetter, Equal };

struct DuelAnswer
{
    int first = 0;
    int second = 0;
    DuelOutcome outcome = DuelOutcome::Equal;

    friend bool operator==(const DuelAnswer &, const DuelAnswer &) = default;
};

using DuelAnswers = QList<DuelAnswer>; // in the order in which they were given; of two about one pair the later counts

// How the texts are shown while they are put in order.
enum class RankingMode { List, Columns, Duel };
