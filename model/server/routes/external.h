// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

// What other programs are asked for by way of this server.
namespace Server::Routes {

// Whom a session of the web front end belongs to. CANOPY_NEXTAUTH_SECRET in the environment is the secret that both
// share; without it every session is refused.
Result<Reply> checkAuthentication(const Request &request, Engine::Queue &queue);

// Asks no model: this server has none, and sends nobody's text to another one.
Result<Reply> textToxicity(const Request &request, Engine::Queue &queue);

}
