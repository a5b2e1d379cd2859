// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/leaderboard.h"
#include "model/engine/context.h"

namespace Engine {

// By score, then user id, among enabled people who want to be shown and did something in the frame.
Result<Leaderboard> leaderboardOf(const Context &context, TimeFrame frame, int maximum);

// From when on the frame counts; nothing for the total.
std::optional<QDateTime> beginOf(TimeFrame frame, const QDateTime &now);

}
