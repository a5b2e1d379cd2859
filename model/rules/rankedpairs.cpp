// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/rankedpairs.h"

#include <QSet>

#include <numeric>
#include <vector>

namespace {

using Matrix = std::vector<std::vector<int>>;

Matrix marginsOf(const QList<QList<int>> &ballots, int size)
{
    Matrix margins(size, std::vector<int>(size, 0));
    for (const QList<int> &ballot : ballots) {
        for (int better = 0; better < ballot.size(); ++better) {
            for (int worse = better + 1; worse < ballot.size(); ++worse) {
                ++margins[ballot.at(better)][ballot.at(worse)];
                --margins[ballot.at(worse)][ballot.at(better)];
            }
        }
    }
    return margins;
}

struct Edge
{
    int margin;
    int from;
    int to;
};

// Exact ties yield both directions; the one that comes first is locked and closes the way to the other.
std::vector<Edge> edgesOf(const Matrix &margins)
{
    std::vector<Edge> edges;
    const int size = int(margins.size());
    for (int from = 0; from < size; ++from) {
        for (int to = 0; to < size; ++to) {
            if (from != to && margins[from][to] >= 0)
                edges.push_back({margins[from][to], from, to});
        }
    }
    std::ranges::stable_sort(edges, std::greater(), &Edge::margin);
    return edges;
}

}

QList<int> Rules::rankedPairsOfIndices(const QList<QList<int>> &ballots)
{
    const int size = ballots.isEmpty() ? 0 : int(ballots.constFirst().size());
    std::vector<std::vector<bool>> beats(
        size, std::vector<bool>(size, false)); // the transitive closure of locked edges
    for (const auto &[margin, from, to] : edgesOf(marginsOf(ballots, size))) {
        if (beats[to][from] || beats[from][to])
            continue;
        for (int above = 0; above < size; ++above) {
            if (above != from && !beats[above][from])
                continue;
            for (int below = 0; below < size; ++below) {
                if (below == to || beats[to][below])
                    beats[above][below] = true;
            }
        }
    }

    QList<int> order(size);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) { return beats[a][b]; });
    return order;
}

std::optional<QMap<MessageId, std::optional<int>>> Rules::rankedPairsUpdate(
    const QList<QList<MessageId>> &rankings, const QList<MessageId> &siblings)
{
    if (rankings.isEmpty())
        return {};
    QSet<MessageId> common(rankings.constFirst().begin(), rankings.constFirst().end());
    for (const QList<MessageId> &ranking : rankings)
        common.intersect(QSet<MessageId>(ranking.begin(), ranking.end()));
    if (common.size() < 2)
        return {};

    QList<QList<MessageId>> ballots = rankings;
    for (QList<MessageId> &ballot : ballots)
        ballot.removeIf([&](const MessageId &id) { return !common.contains(id); });
    const auto consensus = rankedPairs(ballots);
    if (!consensus)
        return {}; // a ranking that lists a reply twice: refused when it was submitted

    QMap<MessageId, std::optional<int>> ranks;
    for (const MessageId &sibling : siblings)
        ranks.insert(sibling, std::nullopt);
    for (int place = 0; place < consensus->size(); ++place)
        ranks.insert(consensus->at(place), place);
    return ranks;
}
