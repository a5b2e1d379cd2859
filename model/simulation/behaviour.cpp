// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/behaviour.h"

namespace Simulation {

const Behaviour &behaviourOf(AnnotatorKind kind)
{
    switch (kind) {
    case AnnotatorKind::Honest:
        return honestAnnotator();
    case AnnotatorKind::Careless:
        return carelessAnnotator();
    case AnnotatorKind::Spam:
        return spamAnnotator();
    case AnnotatorKind::Collude:
        return colludingAnnotator();
    }
    Q_UNREACHABLE_RETURN(honestAnnotator());
}

}
