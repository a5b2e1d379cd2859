// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/error.h"

namespace Storage {
class Connection;
}

namespace Exchange {

// Brings in the starter trees that come with the program (resources/starter), one transaction a language. The origin of
// these trees is "starter"; what is there already is skipped. Returns the number of trees that came.
Result<int> importStarterTrees(Storage::Connection &queue, const Clock &clock);

}
