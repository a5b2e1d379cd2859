// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"

#include <optional>

namespace Rules {

// 1 − (mean(spam) + mean(lang_mismatch)) over the labels of done review tasks. An absent lang_mismatch counts as 0; a
// review without its mandatory spam label says nothing and is left out. Nothing where nobody has reviewed: the message
// is then neither accepted nor rejected.
std::optional<double> acceptanceScore(const QList<Labels> &reviews);

bool isAccepted(double score, double threshold); // strictly above

}
