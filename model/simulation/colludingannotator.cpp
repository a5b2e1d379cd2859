// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/behaviour.h"
#include "model/simulation/phrasebook.h"

// One of a clique that is after points: writes little that is good, accepts and puts first what the clique wrote, and
// calls everything else spam. Its members know each other's messages, as people do who talk elsewhere.
namespace Simulation {

namespace {

bool isOfClique(const Worth &worth)
{
    return worth.author == AnnotatorKind::Collude;
}

}

const Behaviour &colludingAnnotator()
{
    static constexpr Behaviour behaviour{
        .write =
            [](RandomSource &random, const Annotator &annotator, const QString &lang, Role role) {
                return Writing{writtenText(random, lang, role), around(random, annotator.skill, 0.2), false};
            },
        .judge = [](RandomSource &, const Annotator &,
                     const Worth &worth) { return isOfClique(worth) ? Opinion{false, 1} : Opinion{true, 0}; },
        .favour = [](RandomSource &random, const Annotator &,
                      const Worth &worth) { return (isOfClique(worth) ? 1 : 0) + random.uniform(); },
        .flagging = 0.3,
    };
    return behaviour;
}

}
