// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/kendalltau.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

int sign(int value)
{
    return (value > 0) - (value < 0);
}

}

std::optional<double> Rules::kendallTau(const QList<int> &a, const QList<int> &b)
{
    Q_ASSERT(a.size() == b.size());
    int score = 0; // concordant − discordant pairs
    int untiedA = 0;
    int untiedB = 0;
    for (int i = 0; i < a.size(); ++i) {
        for (int j = i + 1; j < a.size(); ++j) {
            const int signA = sign(a.at(i) - a.at(j));
            const int signB = sign(b.at(i) - b.at(j));
            score += signA * signB;
            untiedA += signA != 0;
            untiedB += signB != 0;
        }
    }
    if (untiedA == 0 || untiedB == 0)
        return {};
    return score / std::sqrt(double(untiedA) * untiedB);
}

std::optional<double> Rules::kendallDistance(const QList<int> &orderA, const QList<int> &orderB)
{
    Q_ASSERT(orderA.size() == orderB.size());
    const QList<int> a = positionsOf(orderA);
    const QList<int> b = positionsOf(orderB);
    const auto size = a.size();
    if (size < 2)
        return {};
    int discordant = 0;
    for (int i = 0; i < size; ++i) {
        for (int j = i + 1; j < size; ++j)
            discordant += sign(a.at(i) - a.at(j)) != sign(b.at(i) - b.at(j));
    }
    return discordant / (double(size) * double(size - 1) / 2);
}

QList<int> Rules::positionsOf(const QList<int> &order)
{
    QList<int> positions(order.size());
    std::iota(positions.begin(), positions.end(), 0);
    std::ranges::stable_sort(positions, {}, [&](int place) { return order.at(place); });
    return positions;
}
