// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/treeconfiguration.h"

#include <QMap>
#include <QStringList>

namespace Storage {
class Connection;
}

// What must hold in a queue whatever people did, read from its rows and not through the engine: each answers with what
// is wrong, in words. They add to Engine::Queue::violations(), which compares counters with what is recomputed.
namespace Invariants {

// How often trees went from one state to another, by "from → to", and what else shows that a run met the hard cases.
QMap<QString, int> whatHappened(Storage::Connection &connection);

// The journal knows only moves of spec/trees.md section 2, those that need a moderator only where there is one; without
// gaps, up to today's state.
QStringList statesOffTheTable(Storage::Connection &connection, bool isModerated);
// Trees begun here that left growing have as many accepted messages as their goal. Not those that a
// moderator took messages from afterwards.
QStringList goalsMissed(Storage::Connection &connection);
// Reviews and rankings of one's own, where the rules forbid them, and any that one person gave twice.
QStringList ownOrRepeatedWork(Storage::Connection &connection, const TreeConfiguration &configuration);
// In finished trees, the ranks of siblings are 0, 1, 2 … and every group that had to be ranked has them; the same
// trees are left out.
QStringList ranksOff(Storage::Connection &connection, const TreeConfiguration &configuration);
// Trees in an active state, and waiting prompts of languages that take prompts. Empty once nobody finds any work.
QStringList unfinishedTrees(Storage::Connection &connection, const TreeConfiguration &configuration);

}
