// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/behaviour.h"
#include "model/simulation/phrasebook.h"

// Writes as well as it can, and says what it sees, with an honest person's mistakes.
namespace Simulation {

namespace {

constexpr double spreadOfWriting = 0.25;
constexpr double spreadOfRating = 0.15;
constexpr double spreadOfRanking = 0.2;
constexpr double mistakes = 0.03; // spam taken for a message, or the other way round

}

const Behaviour &honestAnnotator()
{
    static constexpr Behaviour behaviour{
        .write =
            [](RandomSource &random, const Annotator &annotator, const QString &lang, Role role) {
                return Writing{
                    writtenText(random, lang, role), around(random, annotator.skill, spreadOfWriting), false};
            },
        .judge =
            [](RandomSource &random, const Annotator &, const Worth &worth) {
                return Opinion{
                    worth.isSpam != happens(random, mistakes), around(random, worth.quality, spreadOfRating)};
            },
        .favour = [](RandomSource &random, const Annotator &,
                      const Worth &worth) { return around(random, worth.quality, spreadOfRanking); },
        .flagging = 0.3,
    };
    return behaviour;
}

}
