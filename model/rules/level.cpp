// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/level.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

const QList<int> &thresholds()
{
    static const QList<int> list = Rules::levelThresholds();
    return list;
}

}

QList<int> Rules::levelThresholds(double baseline, double alpha, int maximumLevel)
{
    QList<int> list;
    for (int k = 0; k < maximumLevel; ++k)
        list.append(int(std::lround(alpha * k * (k + 1) / 2 + baseline * k)));
    return list;
}

int Rules::levelOf(int score)
{
    return int(std::ranges::upper_bound(thresholds(), score) - thresholds().begin());
}

std::optional<int> Rules::pointsToNextLevel(int score)
{
    const int level = levelOf(score);
    return level < thresholds().size() ? std::optional(thresholds().at(level) - score) : std::nullopt;
}

int Rules::ceilingOf(int level)
{
    return level < thresholds().size() ? thresholds().at(level) : std::numeric_limits<int>::max();
}
