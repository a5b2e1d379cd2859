// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// Every group of replies that is to be ranked has enough rankings, or there is none.
Result<bool> isRankingComplete(const Context &context, const TreeId &tree);

// Turns the rankings of each such group into ranks (0 = best), and pays for them. Groups without two replies that all
// rankings list keep theirs.
Result<void> storeConsensus(Context &context, const TreeId &tree);

}
