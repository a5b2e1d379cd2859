// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/parameters.h"
#include "model/server/routes/users.h"
#include "model/wire/keys.h"
#include "model/wire/pagecodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

constexpr int defaultCount = 100;
constexpr int largestCount = 10'000;

QJsonObject shownUser(const Request &request, const User &user)
{
    return request.client.trusted ? Wire::userForModeratorsToJson(user) : Wire::toJson(user);
}

Result<UserListing> listingFrom(const Request &request, UserOrder order)
{
    const auto client = listedClient(request);
    if (!client)
        return std::unexpected(client.error());
    Wire::JsonReader reader = request.queryReader();
    UserListing listing;
    listing.order = order;
    if (*client)
        listing.apiClient = (*client)->uuid();
    if (reader.has(Wire::Key::authMethod))
        listing.authMethod = reader.named(Wire::Key::authMethod, authMethodFromString);
    listing.searchText = reader.text(Wire::Key::searchText, QString());
    return reader.result(listing);
}

// One end of the list: a name, and strictly beyond somebody of that name where the id is given too.
std::optional<NameCursor> endFrom(Wire::JsonReader &reader, QLatin1StringView nameKey, QLatin1StringView idKey)
{
    const auto name = reader.optionalText(nameKey);
    const auto id = reader.optionalId<UserId>(idKey);
    if (id && !name) {
        reader.fail(Error{Error::Kind::Invalid, ErrorCode::Generic, u"Need name and id for keyset pagination."_s});
    }
    return name ? std::optional(NameCursor{*name, id}) : std::nullopt;
}

Result<Reply> users(const Request &request, Engine::Queue &queue, UserOrder order)
{
    const auto listing = listingFrom(request, order);
    if (!listing)
        return std::unexpected(listing.error());
    Wire::JsonReader reader = request.queryReader();
    const bool byUsername = order == UserOrder::ByUsername;
    const auto lower = endFrom(reader, byUsername ? "gte_username"_L1 : "gte_display_name"_L1, Wire::Key::gtId);
    const auto upper = endFrom(reader, byUsername ? "lte_username"_L1 : "lte_display_name"_L1, Wire::Key::ltId);
    PageRequest<NameCursor> wanted;
    wanted.descending = reader.boolean(Wire::Key::desc, false);
    wanted.after = wanted.descending ? upper : lower;
    wanted.before = wanted.descending ? lower : upper;
    wanted.maximum = reader.integerBetween(Wire::Key::maxCount, defaultCount, 1, largestCount);
    const auto page = reader.result(wanted);
    if (!page)
        return std::unexpected(page.error());
    const auto people = queue.people().list(*listing, *page);
    if (!people)
        return std::unexpected(people.error());
    QJsonArray json;
    for (const User &user : *people)
        json.append(shownUser(request, user));
    return withBody(json);
}

}

Result<Reply> usersByUsername(const Request &request, Engine::Queue &queue)
{
    return users(request, queue, UserOrder::ByUsername);
}

Result<Reply> usersByDisplayName(const Request &request, Engine::Queue &queue)
{
    return users(request, queue, UserOrder::ByDisplayName);
}

Result<Reply> usersPage(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    const QString sortKey = reader.text(Wire::Key::sortKey, QString(Wire::Key::username));
    const bool byUsername = sortKey == Wire::Key::username;
    if (!byUsername && sortKey != Wire::Key::displayName) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::SortKeyUnsupported, u"Unsupported sort key: '%1'"_s.arg(sortKey)});
    }
    const auto listing = listingFrom(request, byUsername ? UserOrder::ByUsername : UserOrder::ByDisplayName);
    if (!listing)
        return std::unexpected(listing.error());
    PageRequest<NameCursor> wanted;
    for (const auto &[key, place] : {std::pair(Wire::Key::after, &wanted.after), {Wire::Key::before, &wanted.before}}) {
        if (const QString text = reader.text(key, QString()); !text.isEmpty())
            *place = Wire::nameCursorFromText(text);
    }
    wanted.maximum = reader.integerBetween(Wire::Key::maxCount, defaultCount, 1, largestCount);
    const auto asked = reader.result(wanted);
    if (!asked)
        return std::unexpected(asked.error());
    const auto page = queue.people().page(*listing, *asked);
    if (!page)
        return std::unexpected(page.error());
    return withBody(Wire::toJson(*page, byUsername ? Wire::Key::username : Wire::Key::displayName,
        [&](const User &user) { return shownUser(request, user); }));
}

}
