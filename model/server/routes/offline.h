// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

// For people who work without a connection: many tasks at once, and certainty about what was sent.
namespace Server::Routes {

Result<Reply> taskStatus(const Request &request, Engine::Queue &queue);
Result<Reply> taskBundle(const Request &request, Engine::Queue &queue);
Result<Reply> receiptKey(const Request &request, Engine::Queue &queue);
Result<Reply> backUp(const Request &request, Engine::Queue &queue); // the file itself

}
