// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

class RandomSource;

// How the trees of OASST1 look, counted in the English validation split (191 finished trees, 2,022 messages) and, for
// the languages, taken from the data set's card (161,443 messages).
namespace Simulation::TreeShape {

inline constexpr int maximumDepth = 5;
inline constexpr double meanMessages = 10.6; // of a finished tree

int replies(
    RandomSource &random, int depth); // under a message at this depth of a finished tree; 0 from maximumDepth on
int textLength(RandomSource &random, Role role); // characters
QString language(RandomSource &random);
int reviews(RandomSource &random); // that a finished message got

}
