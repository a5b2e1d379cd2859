// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/id.h"

#include <QList>
#include <QMap>

#include <algorithm>
#include <optional>

namespace Rules {

// Tideman's ranked pairs on margins. Each ballot lists the items 0 … n−1, best first; the answer is the consensus, best
// first. Deterministic: pairs are locked by margin, then by the lower first and the lower second item.
QList<int> rankedPairsOfIndices(const QList<QList<int>> &ballots);

// Ballots of the same length, best first. Items are numbered by their order within each ballot, so ties are broken by
// the items' own order; all ballots are expected to list the same items, and the first one names them. Fewer than two
// items, or no ballot: nothing to decide, the first ballot is the answer. Ballots of different lengths are refused.
template <typename T>
Result<QList<T>> rankedPairs(const QList<QList<T>> &ballots);

// New ranks for a group of siblings (0 = best) after rankings that may list different replies: those that all rankings
// have get their place in the consensus, the others null. Nothing where fewer than two are common: ranks stay as they
// are.
std::optional<QMap<MessageId, std::optional<int>>> rankedPairsUpdate(
    const QList<QList<MessageId>> &rankings, const QList<MessageId> &siblings);

template <typename T>
Result<QList<T>> rankedPairs(const QList<QList<T>> &ballots)
{
    if (ballots.isEmpty() || ballots.constFirst().size() < 2)
        return ballots.value(0);
    QList<QList<int>> indices;
    for (const QList<T> &ballot : ballots) {
        if (ballot.size() != ballots.constFirst().size())
            return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::InvalidRanking,
                QStringLiteral("the rankings list different numbers of replies")});
        QList<int> places; // of the k-th smallest item
        for (int i = 0; i < ballot.size(); ++i)
            places.append(i);
        std::ranges::stable_sort(places, [&](int a, int b) { return ballot.at(a) < ballot.at(b); });
        QList<int> ballotOfIndices(ballot.size());
        for (int k = 0; k < places.size(); ++k)
            ballotOfIndices[places.at(k)] = k;
        indices.append(ballotOfIndices);
    }
    QList<T> names = ballots.constFirst();
    std::ranges::stable_sort(names, std::less<T>());
    QList<T> consensus;
    for (const int index : rankedPairsOfIndices(indices))
        consensus.append(names.at(index));
    return consensus;
}

}
