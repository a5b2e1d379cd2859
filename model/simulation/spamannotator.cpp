// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/behaviour.h"
#include "model/simulation/phrasebook.h"

// Writes junk, finds everything fine and ranks at random.
namespace Simulation {

const Behaviour &spamAnnotator()
{
    static constexpr Behaviour behaviour{
        .write = [](RandomSource &random, const Annotator &, const QString &,
                     Role) { return Writing{spamText(random), 0, true}; },
        .judge = [](RandomSource &, const Annotator &, const Worth &) { return Opinion{false, 1}; },
        .favour = [](RandomSource &random, const Annotator &, const Worth &) { return random.uniform(); },
        .flagging = 0,
    };
    return behaviour;
}

}
