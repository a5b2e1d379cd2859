// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

// About the server itself.
namespace Server::Routes {

Result<Reply> health(const Request &request, Engine::Queue &queue);
Result<Reply> openApi(const Request &request, Engine::Queue &queue);
Result<Reply> metrics(const Request &request, Engine::Queue &queue); // of the queue; the front adds its own

}
