// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <cmath>
#include <numeric>

// The probability that a χ² variable with so many degrees of freedom reaches the statistic: Q(df/2, x/2), from
// Q(1/2, y) = erfc √y or Q(1, y) = e^−y by Q(a + 1, y) = Q(a, y) + y^a e^−y / Γ(a + 1) (Abramowitz & Stegun 6.5.21).
inline double chiSquareTail(double statistic, int degreesOfFreedom)
{
    const double y = statistic / 2;
    const bool isOdd = degreesOfFreedom % 2 == 1;
    double tail = isOdd ? std::erfc(std::sqrt(y)) : std::exp(-y);
    for (double a = isOdd ? 0.5 : 1; a < degreesOfFreedom / 2.0; ++a)
        tail += std::exp(a * std::log(y) - y - std::lgamma(a + 1));
    return tail;
}

// How likely counts as far from the weights, or farther, are by chance (Pearson). Cells should expect five or more.
inline double goodnessOfFit(const QList<int> &counts, const QList<double> &weights)
{
    const double draws = std::accumulate(counts.cbegin(), counts.cend(), 0.0);
    const double sum = std::accumulate(weights.cbegin(), weights.cend(), 0.0);
    double statistic = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const double expected = draws * weights.at(i) / sum;
        statistic += (counts.at(i) - expected) * (counts.at(i) - expected) / expected;
    }
    return chiSquareTail(statistic, int(counts.size()) - 1);
}
