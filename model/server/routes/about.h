// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/reply.h"
#include "model/server/request.h"

// What somebody wants to know before working here; the original has none of it.
namespace Server::Routes {

Result<Reply> aboutServer(const Request &request, Engine::Queue &queue);
Result<Reply> languages(const Request &request, Engine::Queue &queue);
Result<Reply> announcements(const Request &request, Engine::Queue &queue);
Result<Reply> termsOffered(const Request &request, Engine::Queue &queue); // as the acting user finds them
Result<Reply> acceptTerms(const Request &request, Engine::Queue &queue);

}
