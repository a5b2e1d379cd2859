// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/domain/random.h"
#include "model/simulation/annotator.h"

#include <algorithm>

namespace Simulation {

struct Writing
{
    QString text;
    double quality = 0; // in [0, 1]
    bool isSpam = false;
};

struct Opinion
{
    bool isSpam = false;
    double quality = 0; // in [0, 1]
};

// What makes a kind of annotator. What a message is worth comes from the side table alone, never from its text.
struct Behaviour
{
    Writing (*write)(RandomSource &random, const Annotator &annotator, const QString &lang, Role role);
    Opinion (*judge)(RandomSource &random, const Annotator &annotator, const Worth &worth);
    // A ranking puts what is favoured most first.
    double (*favour)(RandomSource &random, const Annotator &annotator, const Worth &worth);
    double flagging; // how often a message that was called spam gets a red flag besides
};

// One for each file NAMEannotator.cpp.
const Behaviour &honestAnnotator();
const Behaviour &carelessAnnotator();
const Behaviour &spamAnnotator();
const Behaviour &colludingAnnotator();

const Behaviour &behaviourOf(AnnotatorKind kind);

inline bool happens(RandomSource &random, double probability)
{
    return random.uniform() < probability;
}

// Triangular noise that reaches as far as the spread, within [0, 1].
inline double around(RandomSource &random, double value, double spread)
{
    return std::clamp(value + (random.uniform() + random.uniform() - 1) * spread, 0.0, 1.0);
}

}
