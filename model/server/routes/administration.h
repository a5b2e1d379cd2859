// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

namespace Server::Routes {

Result<Reply> createApiClient(const Request &request, Engine::Queue &queue);
Result<Reply> publicSettings(const Request &request, Engine::Queue &queue);
Result<Reply> fullSettings(const Request &request, Engine::Queue &queue); // without secrets: no reader needs them

Result<Reply> purgeUser(const Request &request, Engine::Queue &queue);
Result<Reply> purgeUserMessages(const Request &request, Engine::Queue &queue);
Result<Reply> mergeUsers(const Request &request, Engine::Queue &queue);

Result<Reply> flaggedMessagesPage(const Request &request, Engine::Queue &queue);
Result<Reply> flaggedMessages(const Request &request, Engine::Queue &queue);
Result<Reply> processFlaggedMessage(const Request &request, Engine::Queue &queue);

}
