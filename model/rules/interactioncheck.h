// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/interaction.h"
#include "model/domain/task.h"

namespace Rules {

// Names allowed, values in [0, 1]. Other clients may answer a yes/no question by halves; ours may not (draftcheck.h).
bool areValidLabels(const Labels &labels, const QList<Label> &valid);
bool isPermutation(const QList<int> &ranking, int size); // of 0 … size − 1

// Whether an interaction answers its task, as far as the two alone can tell: kind, length, labels, order. The errors
// carry the protocol's codes, in the protocol's order.
Result<void> checkInteraction(const Task &task, const Interaction &interaction);

}
