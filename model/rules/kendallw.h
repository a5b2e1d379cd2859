// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rules/agreement.h"

#include <QList>

#include <algorithm>

namespace Rules {

// Fewer rankings than this tell nothing of a person, a pair or a project (spec/users-and-scores.md section 4,
// "Agreement report").
constexpr int minimumBallots = 50;

struct Concordance
{
    double w = 0; // 0 none … 1 the same order
    double chiSquare = 0;
    int degreesOfFreedom = 0;
    double pValue = 1; // of no concordance at all; good for more than seven items, rough below
};

// Kendall's coefficient of concordance, corrected for ties, and its χ² = m (n − 1) W with n − 1 degrees of freedom
// (M. G. Kendall, Rank Correlation Methods, 1948; S. Siegel and N. J. Castellan, Nonparametric Statistics, 1988, 9.6).
// One list a rater, of one number an item, all items in the same order; equal numbers are ties.
OrUndefined<Concordance> kendallW(const QList<QList<int>> &raters);

// W alone, with an interval: W is (1 + (m − 1) ρ) / m of the mean Spearman ρ of all pairs of raters (Kendall 1948), so
// that meanOverPairs() of ρ gives it. With ties that is an approximation.
Estimate concordance(const QList<QList<int>> &raters);

// The mean of Kendall's tau-b over all pairs of raters, lists as above. The interval is meanOverPairs()'s.
Estimate meanTau(const QList<QList<int>> &raters);

// The upper tail of the χ² distribution: P(X ≥ chiSquare). At least one degree of freedom.
double chiSquareTail(double chiSquare, int degreesOfFreedom);

// Ballots, best first, cut to the items that all of them list, numbered 0 … n−1 in the items' own order. No items where
// they have none in common.
template <typename Item>
QList<QList<int>> commonOrders(const QList<QList<Item>> &ballots)
{
    QList<Item> common = ballots.value(0);
    std::ranges::sort(common, std::less<Item>());
    for (const QList<Item> &ballot : ballots)
        common.removeIf([&](const Item &item) { return !ballot.contains(item); });
    QList<QList<int>> orders;
    for (const QList<Item> &ballot : ballots) {
        QList<int> order;
        for (const Item &item : ballot) {
            if (const auto index = common.indexOf(item); index >= 0)
                order.append(int(index));
        }
        orders.append(order);
    }
    return orders;
}

}
