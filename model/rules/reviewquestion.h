// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/treeconfiguration.h"

#include <QList>

namespace Rules {

// A message under review is a question with two answers: it is acceptable, or it is not.
struct ReviewVotes
{
    int accepting = 0;
    int rejecting = 0;

    friend bool operator==(const ReviewVotes &, const ReviewVotes &) = default;
};

// A review votes for the message when it alone would accept it (acceptance.h). One without its mandatory spam label
// does not vote.
ReviewVotes votesOf(const QList<Labels> &reviews, double threshold);

// What one more review is expected to teach, in natural units: infogain.h, each answer beginning with one vote.
double expectedGain(const ReviewVotes &votes);
// The same in thousandths: what a draw by information gain tells apart.
int gainStratum(const ReviewVotes &votes);

// Under selection by information gain a question retires, with what it has, when one more review would teach less than
// the configured gain. It never does under the uniform policy: there the number of reviews alone decides.
bool isSettled(const ReviewVotes &votes, const TreeConfiguration &configuration);

}
