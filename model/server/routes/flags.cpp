// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/administration.h"
#include "model/server/routes/parameters.h"
#include "model/wire/flagcodec.h"
#include "model/wire/keys.h"
#include "model/wire/pagecodec.h"

namespace Server::Routes {

namespace {

constexpr int largestPage = 1000;
constexpr int largestList = 10'000;

}

Result<Reply> flaggedMessagesPage(const Request &request, Engine::Queue &queue)
{
    const auto wanted = datePageFrom(request, largestPage);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto page = queue.moderation().flaggedPage(*wanted);
    if (!page)
        return std::unexpected(page.error());
    return withBody(Wire::toJson(
        *page, Wire::Key::createdDate, [](const FlaggedMessage &flagged) { return Wire::toJson(flagged); }));
}

Result<Reply> flaggedMessages(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    FlaggedFilter filter;
    filter.maximum = reader.integer(Wire::Key::maxCount); // required
    if (reader.has(Wire::Key::maxCount))
        filter.maximum = reader.integerBetween(Wire::Key::maxCount, filter.maximum, 1, largestList);
    const auto read = reader.result(filter);
    if (!read)
        return std::unexpected(read.error());
    const auto flagged = queue.moderation().flagged(*read);
    if (!flagged)
        return std::unexpected(flagged.error());
    QJsonArray json;
    for (const FlaggedMessage &one : *flagged)
        json.append(Wire::toJson(one));
    return withBody(json);
}

Result<Reply> processFlaggedMessage(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.pathReader();
    const auto id = reader.result(reader.id<MessageId>(Wire::Key::messageId));
    if (!id)
        return std::unexpected(id.error());
    const auto flagged = queue.moderation().process({}, *id);
    return flagged ? Result<Reply>(withBody(Wire::toJson(*flagged))) : std::unexpected(flagged.error());
}

}
