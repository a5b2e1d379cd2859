// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace Rules {

// Kendall's tau-b of two lists of values for the same items, from −1 (reversed) to 1 (the same order); ties are
// allowed. Nothing where either list has all values equal, or fewer than two. For rankings pass positionsOf() each.
std::optional<double> kendallTau(const QList<int> &a, const QList<int> &b);

// The share of pairs that two orders of the same items put differently, from 0 to 1. Nothing for fewer than two items.
std::optional<double> kendallDistance(const QList<int> &orderA, const QList<int> &orderB);

// order lists items best first; the answer is, for the k-th smallest item, its place in the order.
QList<int> positionsOf(const QList<int> &order);

}
