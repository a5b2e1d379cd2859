// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

namespace Server::Routes {

Result<Reply> leaderboard(const Request &request, Engine::Queue &queue);
// Boards are kept up with everything that is done; what has fallen out of the time frame is taken off now.
Result<Reply> updateLeaderboard(const Request &request, Engine::Queue &queue);
Result<Reply> updateLeaderboards(const Request &request, Engine::Queue &queue);
Result<Reply> trollboard(const Request &request, Engine::Queue &queue);

}
