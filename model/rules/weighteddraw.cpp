// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/weighteddraw.h"

#include <numeric>

std::optional<int> Rules::drawWeighted(const QList<double> &weights, double uniform)
{
    double left = uniform * std::accumulate(weights.begin(), weights.end(), 0.0);
    std::optional<int> last;
    for (int i = 0; i < weights.size(); ++i) {
        if (weights.at(i) <= 0)
            continue;
        if (left < weights.at(i))
            return i;
        left -= weights.at(i);
        last = i; // what a draw beside 1 falls on when rounding ate the remainder
    }
    return last;
}
