// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

namespace Server::Routes {

Result<Reply> statistics(const Request &request, Engine::Queue &queue);
Result<Reply> treeStateCounts(const Request &request, Engine::Queue &queue);
Result<Reply> treeMessageCounts(const Request &request, Engine::Queue &queue);
Result<Reply> treeManagerStatistics(const Request &request, Engine::Queue &queue);
Result<Reply> allCachedStatistics(const Request &request, Engine::Queue &queue);
Result<Reply> cachedStatistics(const Request &request, Engine::Queue &queue);
Result<Reply> updateCachedStatistics(const Request &request, Engine::Queue &queue);

}
