// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace Rules {

// The index that a uniform draw in [0, 1) hits where each index is as wide as its weight. Nothing where all weights are
// 0.
std::optional<int> drawWeighted(const QList<double> &weights, double uniform);

}
