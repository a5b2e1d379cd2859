// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/rankinggood.h"

#include "model/rules/kendalltau.h"
#include "model/rules/rankedpairs.h"

#include <algorithm>

namespace {

constexpr double goodTau = 0.5;

Rules::Ballot restricted(const Rules::Ballot &ballot, const Rules::Ballot &others)
{
    Rules::Ballot kept;
    std::ranges::copy_if(ballot, std::back_inserter(kept), [&](const MessageId &id) { return others.contains(id); });
    return kept;
}

}

std::optional<double> Rules::agreementWithOthers(const Ballot &ballot, const QList<Ballot> &others)
{
    if (others.isEmpty())
        return {};
    Ballot common = ballot;
    for (const Ballot &other : others)
        common = restricted(common, other);
    QList<Ballot> comparable;
    for (const Ballot &other : others)
        comparable.append(restricted(other, common));
    const auto consensus = rankedPairs(comparable);
    if (!consensus)
        return {}; // a ranking that lists a reply twice: refused when it was submitted
    const Positions positions = commonPositions(common, *consensus);
    return kendallTau(positions.own, positions.consensus);
}

bool Rules::isGoodRanking(const Ballot &ballot, const QList<Ballot> &others)
{
    const auto tau = agreementWithOthers(ballot, others);
    return tau && *tau >= goodTau;
}

Rules::Positions Rules::commonPositions(const Ballot &ballot, const Ballot &consensus)
{
    const Ballot own = restricted(ballot, consensus);
    const Ballot other = restricted(consensus, ballot);
    Positions positions;
    for (int place = 0; place < own.size(); ++place) {
        positions.own.append(place);
        positions.consensus.append(int(other.indexOf(own.at(place))));
    }
    return positions;
}
