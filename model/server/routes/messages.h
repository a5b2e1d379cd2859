// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/handlers.h"

// messages/… and, where the path names a message, frontend_messages/… too: by what the calling client called it.
namespace Server::Routes {

Result<Reply> messages(const Request &request, Engine::Queue &queue);
Result<Reply> messagesPage(const Request &request, Engine::Queue &queue);

Result<Reply> message(const Request &request, Engine::Queue &queue);
Result<Reply> messageConversation(const Request &request, Engine::Queue &queue);
Result<Reply> longestConversation(const Request &request, Engine::Queue &queue);
Result<Reply> messageTree(const Request &request, Engine::Queue &queue);
Result<Reply> messageChildren(const Request &request, Engine::Queue &queue);
Result<Reply> messageDescendants(const Request &request, Engine::Queue &queue);
Result<Reply> mostReplies(const Request &request, Engine::Queue &queue);
Result<Reply> treeState(const Request &request, Engine::Queue &queue);

Result<Reply> reactToMessage(const Request &request, Engine::Queue &queue);

// By trusted clients.
Result<Reply> moveTree(const Request &request, Engine::Queue &queue);
Result<Reply> deleteMessage(const Request &request, Engine::Queue &queue); // of one that is not there too
Result<Reply> undeleteMessage(const Request &request, Engine::Queue &queue);
Result<Reply> editMessage(const Request &request, Engine::Queue &queue);
Result<Reply> messageHistory(const Request &request, Engine::Queue &queue);

}
