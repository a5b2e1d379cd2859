// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/trollboard.h"

namespace Engine {

struct Context;

// Computed when asked for: reads every message and every label of the time frame (about 10 µs each), so not for paths
// where people wait. enabled: those who are, or are not; ranks stay what they are among all. maximum 0: everybody.
Result<Trollboard> trollboardOf(const Context &context, TimeFrame frame, int maximum, std::optional<bool> enabled = {});

// One person: reads the own messages of the time frame and their labels.
Result<TrollStatistics> trollStatisticsOf(const Context &context, TimeFrame frame, const User &user);

}
