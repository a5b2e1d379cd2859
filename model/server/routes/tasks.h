// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

namespace Server::Routes {

Result<Reply> requestTask(const Request &request, Engine::Queue &queue);
Result<Reply> taskAvailability(const Request &request, Engine::Queue &queue);
Result<Reply> submitInteraction(const Request &request, Engine::Queue &queue);
Result<Reply> closeTask(const Request &request, Engine::Queue &queue);
Result<Reply> acknowledgeTask(const Request &request, Engine::Queue &queue);
Result<Reply> skipTask(const Request &request, Engine::Queue &queue);

}
