// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/request.h"

namespace Server {

// The client whose key the request carries (header X-API-Key, or api_key in the query, which wins), as the endpoint's
// level asks for; an empty one where it asks for none or for a root token ("Authorization: Bearer …").
// ClientNotAuthorized, RootNotAuthorized.
Result<ApiClient> authenticate(const Request &request, Engine::Queue &queue);

// Who acts (X-OASST-USER, or oasst_user in the query, which wins: "auth_method:username"), if the endpoint takes it.
// UserNotFound for somebody the client does not know, UserNotSpecified where nobody is named and the endpoint needs it.
Result<std::optional<User>> actingUser(const Request &request, Engine::Queue &queue);

}
