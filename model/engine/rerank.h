// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

namespace Engine {

// The consensus of every finished tree once more, with the rankings that came late (spec/trees.md section 6): the trees
// and messages whose rank differs. Stored only when it is to be. Rankings that make no consensus leave their tree
// alone.
Result<QList<RerankedTree>> rerank(Context &context, const ActorId &actor, bool store);

}
