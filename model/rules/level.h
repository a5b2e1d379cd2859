// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace Rules {

// The scores at which the levels 1, 2, … begin: 0, then round(alpha · k(k+1)/2 + baseline · k).
QList<int> levelThresholds(double baseline = 3, double alpha = 1.1521, int maximumLevel = 100);

int levelOf(int score); // 1–100; people without any statistics have level 0, which is not asked here
std::optional<int> pointsToNextLevel(int score); // nothing at the last level
int ceilingOf(int level); // the first score beyond the level; that of the last one is out of reach

}
