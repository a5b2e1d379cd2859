// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/behaviour.h"
#include "model/simulation/phrasebook.h"

// Wants to be done: writes what comes to mind and clicks without reading.
namespace Simulation {

namespace {

constexpr double callsSpam = 0.15;

}

const Behaviour &carelessAnnotator()
{
    static constexpr Behaviour behaviour{
        .write =
            [](RandomSource &random, const Annotator &annotator, const QString &lang, Role role) {
                return Writing{writtenText(random, lang, role), around(random, annotator.skill, 0.2), false};
            },
        .judge = [](RandomSource &random, const Annotator &,
                     const Worth &) { return Opinion{happens(random, callsSpam), random.uniform()}; },
        .favour = [](RandomSource &random, const Annotator &, const Worth &) { return random.uniform(); },
        .flagging = 0.05,
    };
    return behaviour;
}

}
