// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/reviewquestion.h"

#include "model/rules/acceptance.h"
#include "model/rules/infogain.h"

namespace Rules {

ReviewVotes votesOf(const QList<Labels> &reviews, double threshold)
{
    ReviewVotes votes;
    for (const Labels &review : reviews) {
        if (const auto score = acceptanceScore({review}))
            ++(isAccepted(*score, threshold) ? votes.accepting : votes.rejecting);
    }
    return votes;
}

double expectedGain(const ReviewVotes &votes)
{
    return expectedInformationGain({1.0 + votes.accepting, 1.0 + votes.rejecting});
}

int gainStratum(const ReviewVotes &votes)
{
    return qRound(1000 * expectedGain(votes));
}

bool isSettled(const ReviewVotes &votes, const TreeConfiguration &configuration)
{
    switch (configuration.selectionPolicy) {
    case SelectionPolicy::Uniform:
        return false;
    case SelectionPolicy::InformationGain:
        return votes.accepting + votes.rejecting > 0 && expectedGain(votes) < configuration.retireInformationGain;
    }
    Q_UNREACHABLE_RETURN(false);
}

}
