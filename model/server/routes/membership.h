// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

// How people come in, what they are signed in with, and what they may do.
namespace Server::Routes {

Result<Reply> redeemInvitation(const Request &request, Engine::Queue &queue);
Result<Reply> ownSession(const Request &request, Engine::Queue &queue);
Result<Reply> ownDevices(const Request &request, Engine::Queue &queue);
Result<Reply> revokeDevice(const Request &request, Engine::Queue &queue);

// By whoever runs the server.
Result<Reply> invitations(const Request &request, Engine::Queue &queue);
Result<Reply> invite(const Request &request, Engine::Queue &queue);
Result<Reply> revokeInvitation(const Request &request, Engine::Queue &queue);
Result<Reply> userRoles(const Request &request, Engine::Queue &queue);
Result<Reply> grantRole(const Request &request, Engine::Queue &queue);
Result<Reply> revokeRole(const Request &request, Engine::Queue &queue);

}
