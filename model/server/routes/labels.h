// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

namespace Server::Routes {

Result<Reply> labelText(const Request &request, Engine::Queue &queue);
Result<Reply> validLabels(const Request &request, Engine::Queue &queue);
Result<Reply> reportLabels(const Request &request, Engine::Queue &queue);

}
