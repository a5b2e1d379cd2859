// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/parameters.h"

#include "model/domain/isodate.h"
#include "model/wire/keys.h"
#include "model/wire/pagecodec.h"
#include "model/wire/shownmessagecodec.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

constexpr int defaultCount = 10;
constexpr int largestCount = 1000;

std::optional<qint64> dateFrom(Wire::JsonReader &reader, QLatin1StringView key)
{
    if (!reader.has(key))
        return {};
    const auto date = IsoDate::microseconds(reader.text(key));
    if (!date)
        reader.fail(key, u"is not a date"_s);
    return date;
}

Result<std::optional<DateCursor>> cursorFrom(const std::optional<QString> &text)
{
    if (!text || text->isEmpty())
        return std::nullopt;
    const auto cursor = Wire::dateCursorFromText(*text);
    return cursor ? Result<std::optional<DateCursor>>(*cursor) : std::unexpected(cursor.error());
}

}

Result<std::optional<ApiClientId>> listedClient(const Request &request)
{
    Wire::JsonReader reader = request.queryReader();
    const auto read = reader.result(reader.optionalId<ApiClientId>(Wire::Key::apiClientId));
    if (!read || request.client.trusted || request.session) // of a person the roles decided
        return read;
    if (*read && **read != request.client.id) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::ClientNotAuthorized,
            u"only a trusted client may see what belongs to another one"_s});
    }
    return request.client.id;
}

Engine::Reading::Viewer viewerOf(const Request &request)
{
    Wire::JsonReader reader = request.queryReader();
    const auto user = request.actingUser ? std::optional(request.actingUser->id) : std::nullopt;
    const bool withAuthors = reader.boolean(Wire::Key::includeUser, false);
    return {user, withAuthors && request.client.trusted};
}

Result<MessageList> messageListFrom(const Request &request, QLatin1StringView withDeletedKey, bool newestFirst)
{
    const auto client = listedClient(request);
    if (!client)
        return std::unexpected(client.error());
    Wire::JsonReader reader = request.queryReader();
    MessageList list;
    if (*client)
        list.listing.apiClient = (*client)->uuid();
    list.listing.lang = reader.optionalText(Wire::Key::lang);
    list.listing.onlyRoots = reader.boolean(Wire::Key::onlyRoots, false);
    list.listing.withDeleted = reader.boolean(withDeletedKey, false);
    list.listing.searchText = reader.text(Wire::Key::searchQuery, QString());
    list.listing.from = dateFrom(reader, Wire::Key::startDate);
    list.listing.until = dateFrom(reader, Wire::Key::endDate);
    list.newestFirst = reader.boolean(Wire::Key::desc, newestFirst);
    list.maximum = reader.integerBetween(Wire::Key::maxCount, defaultCount, 1, largestCount);
    return reader.result(list);
}

Result<PageRequest<DateCursor>> datePageFrom(const Request &request, int largest)
{
    Wire::JsonReader reader = request.queryReader();
    PageRequest<DateCursor> page;
    page.descending = reader.boolean(Wire::Key::desc, false);
    page.maximum = reader.integerBetween(Wire::Key::maxCount, defaultCount, 1, largest);
    const auto texts =
        reader.result(std::pair(reader.optionalText(Wire::Key::after), reader.optionalText(Wire::Key::before)));
    if (!texts)
        return std::unexpected(texts.error());
    const auto after = cursorFrom(texts->first);
    if (!after)
        return std::unexpected(after.error());
    const auto before = cursorFrom(texts->second);
    if (!before)
        return std::unexpected(before.error());
    page.after = *after;
    page.before = *before;
    return page;
}

Result<Reply> pageReply(const Result<Engine::Reading::MessagePage> &page)
{
    if (!page)
        return std::unexpected(page.error());
    return withBody(
        Wire::toJson(*page, Wire::Key::createdDate, [](const ShownMessage &message) { return Wire::toJson(message); }));
}

}
