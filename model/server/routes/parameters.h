// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/messagelisting.h"
#include "model/domain/userlisting.h"
#include "model/engine/reading.h"
#include "model/server/handlers.h"

// What the parameters of lists and pages mean.
namespace Server::Routes {

// Whose people and messages are listed, as the query's api_client_id says: of an untrusted client its own alone
// (ClientNotAuthorized for another one), of a trusted one everybody's where it names none.
Result<std::optional<ApiClientId>> listedClient(const Request &request);

// Who looks: the acting user. Authors are told to trusted clients alone.
Engine::Reading::Viewer viewerOf(const Request &request);

struct MessageList
{
    MessageListing listing;
    bool newestFirst = false;
    int maximum = 10;
};
// withDeletedKey: the API has two names for it.
Result<MessageList> messageListFrom(const Request &request, QLatin1StringView withDeletedKey, bool newestFirst);

Result<PageRequest<DateCursor>> datePageFrom(const Request &request, int largest);
Result<Reply> pageReply(const Result<Engine::Reading::MessagePage> &page);

}
