// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/request.h"

namespace Server {

// As whom a request comes in.
struct Identity
{
    ApiClient
        client; // of the API key; this program's, with a token or a root token; without an id where none is needed
    std::optional<MemberSession> session; // of a person's token
};

// By the key (header X-API-Key, or api_key in the query, which wins), or by "Authorization: Bearer …" with a person's
// token, or a root token where the endpoint takes one; a token is stronger than a key. Whether the level of the
// endpoint is reached is checked here, what a person may do there in authorization.h. ClientNotAuthorized,
// RootNotAuthorized, TokenNotValid, UserErased.
Result<Identity> authenticate(const Request &request, Engine::Queue &queue);

// Who is named as acting (X-OASST-USER, or oasst_user in the query, which wins: "auth_method:username"). A malformed
// name is as good as none.
std::optional<UserIdentity> namedUser(const Request &request);

// The person of the calling program who acts, if the endpoint takes it. UserNotFound for somebody the client does not
// know, UserNotSpecified where nobody is named and the endpoint needs it.
Result<std::optional<User>> actingUser(const Request &request, Engine::Queue &queue);

}
