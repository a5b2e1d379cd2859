// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

// users/… and, where the path names a person, frontend_users/… too: by auth method and user name of the calling client.
namespace Server::Routes {

Result<Reply> usersByUsername(const Request &request, Engine::Queue &queue); // frontend_users/ too
Result<Reply> usersByDisplayName(const Request &request, Engine::Queue &queue);
Result<Reply> usersPage(const Request &request, Engine::Queue &queue);

Result<Reply> user(const Request &request, Engine::Queue &queue);
Result<Reply> userMessages(const Request &request, Engine::Queue &queue);
Result<Reply> userMessagesPage(const Request &request, Engine::Queue &queue);

// Creates and changes: only what the body has; by untrusted clients no more than a new person and a new name.
Result<Reply> putFrontendUser(const Request &request, Engine::Queue &queue);

// By trusted clients.
Result<Reply> changeUser(const Request &request, Engine::Queue &queue);
Result<Reply> deleteUser(const Request &request, Engine::Queue &queue);
Result<Reply> deleteUserMessages(const Request &request, Engine::Queue &queue);

Result<Reply> userScores(const Request &request, Engine::Queue &queue);
Result<Reply> userScore(const Request &request, Engine::Queue &queue);
Result<Reply> userScoreWindow(const Request &request, Engine::Queue &queue);

}
