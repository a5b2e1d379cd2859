// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QList>

#include <optional>

// How well a person's order of replies agrees with that of others. Orders are best first and may list different
// replies: what is compared are those that all of them list.
namespace Rules {

using Ballot = QList<MessageId>;

// Kendall's tau of the ballot against the consensus (ranked pairs) of the others' ballots, −1 to 1. Nothing where there
// are no others or fewer than two replies are common to all.
std::optional<double> agreementWithOthers(const Ballot &ballot, const QList<Ballot> &others);

// At least half way from chance to full agreement: tau 0.5. Nobody to agree with is not good.
bool isGoodRanking(const Ballot &ballot, const QList<Ballot> &others);

// For each reply of both orders, its place among them in the one and in the other order.
struct Positions
{
    QList<int> own;
    QList<int> consensus;
};
Positions commonPositions(const Ballot &ballot, const Ballot &consensus);

}
