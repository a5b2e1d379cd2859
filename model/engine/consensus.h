// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// Every group of replies that is to be ranked has enough rankings, or there is none.
Result<bool> isRankingComplete(const Context &context, const TreeId &tree);

// A rank that differs from the stored one.
struct RankChange
{
    MessageId message;
    std::optional<int> rank; // 0 = best
};

// What the rankings of each such group make of its ranks. Groups without two replies that all rankings list keep
// theirs. CorruptRanking where a ranking lost what it listed.
Result<QList<RankChange>> rankChanges(const Context &context, const TreeId &tree);
// The same, stored and paid for; nothing is where there is an error.
Result<void> storeConsensus(Context &context, const TreeId &tree);

}
