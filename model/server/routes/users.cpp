// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/users.h"

#include "model/server/routes/parameters.h"
#include "model/wire/keys.h"
#include "model/wire/shownmessagecodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

constexpr int largestPage = 1000;

// Only trusted clients see what moderators noted.
QJsonObject shownUser(const Request &request, const User &user)
{
    return request.client.trusted ? Wire::userForModeratorsToJson(user) : Wire::toJson(user);
}

Result<Reply> userReply(const Request &request, const Result<User> &user)
{
    return user ? Result<Reply>(withBody(shownUser(request, *user))) : std::unexpected(user.error());
}

// The person of the path, by id or by name.
Result<User> userOf(const Request &request, Engine::Queue &queue)
{
    const auto client = listedClient(request);
    if (!client)
        return std::unexpected(client.error());
    Wire::JsonReader reader = request.pathReader();
    if (reader.has(Wire::Key::userId)) {
        const auto id = reader.result(reader.id<UserId>(Wire::Key::userId));
        return id ? queue.people().find(*id, *client) : std::unexpected(id.error());
    }
    UserIdentity identity;
    identity.authMethod = reader.named(Wire::Key::authMethod, authMethodFromString);
    identity.username = reader.text(Wire::Key::username);
    const auto read = reader.result(identity);
    return read ? queue.people().find(*read, client->value_or(request.client.id)) : std::unexpected(read.error());
}

bool isByName(const Request &request)
{
    return Wire::rowOf(request.endpoint).path.startsWith("frontend_users/"_L1);
}

// Whoever asks by name looks as that person, unless somebody else is named.
Engine::Reading::Viewer viewerOf(const Request &request, const User &author)
{
    Engine::Reading::Viewer viewer = Routes::viewerOf(request);
    viewer.withAuthors = false;
    if (!viewer.user && isByName(request))
        viewer.user = author.id;
    return viewer;
}

Moderator moderatorOf(const Request &request)
{
    return request.actingUser ? Moderator(request.actingUser->identity) : std::nullopt;
}

UserChange changeFrom(Wire::JsonReader &reader, UserChange::Terms accepted)
{
    UserChange change;
    change.displayName = reader.optionalText(Wire::Key::displayName);
    change.enabled = reader.optionalBoolean(Wire::Key::enabled);
    change.showOnLeaderboard = reader.optionalBoolean(Wire::Key::showOnLeaderboard);
    change.notes = reader.optionalText(Wire::Key::notes);
    if (reader.boolean(Wire::Key::tosAcceptance, false))
        change.terms = accepted;
    return change;
}

}

Result<Reply> user(const Request &request, Engine::Queue &queue)
{
    return userReply(request, userOf(request, queue));
}

Result<Reply> userMessages(const Request &request, Engine::Queue &queue)
{
    const auto author = userOf(request, queue);
    if (!author)
        return std::unexpected(author.error());
    auto list = messageListFrom(request, Wire::Key::includeDeleted, true);
    if (!list)
        return std::unexpected(list.error());
    list->listing.author = author->id;
    const auto found =
        queue.reading().list(list->listing, list->newestFirst, list->maximum, viewerOf(request, *author));
    return found ? Result<Reply>(withBody(Wire::toJson(*found))) : std::unexpected(found.error());
}

Result<Reply> userMessagesPage(const Request &request, Engine::Queue &queue)
{
    const auto author = userOf(request, queue);
    if (!author)
        return std::unexpected(author.error());
    auto list = messageListFrom(request, Wire::Key::includeDeleted, false);
    if (!list)
        return std::unexpected(list.error());
    const auto page = datePageFrom(request, largestPage);
    if (!page)
        return std::unexpected(page.error());
    list->listing.author = author->id;
    list->listing.searchText.clear();
    return pageReply(queue.reading().page(list->listing, *page, viewerOf(request, *author)));
}

Result<Reply> putFrontendUser(const Request &request, Engine::Queue &queue)
{
    const auto identity = ofBody(Wire::userIdentityFromJson(request.body.toObject()));
    if (!identity)
        return std::unexpected(identity.error());
    Wire::JsonReader reader = request.bodyReader();
    const auto change = reader.result(changeFrom(reader, UserChange::Terms::AcceptedOnce));
    if (!change)
        return std::unexpected(change.error());
    UserChange beside = *change; // anybody's name may change by acting, so here too
    beside.displayName.reset();
    return userReply(request, queue.people().put(*identity, beside, request.client.trusted));
}

Result<Reply> changeUser(const Request &request, Engine::Queue &queue)
{
    const auto user = userOf(request, queue);
    if (!user)
        return std::unexpected(user.error());
    Wire::JsonReader reader = request.queryReader();
    const auto change = reader.result(changeFrom(reader, UserChange::Terms::Accepted));
    if (!change)
        return std::unexpected(change.error());
    const auto changed = queue.people().change(moderatorOf(request), user->id, *change);
    return changed ? Result<Reply>(withoutBody()) : std::unexpected(changed.error());
}

Result<Reply> deleteUser(const Request &request, Engine::Queue &queue)
{
    const auto user = userOf(request, queue);
    if (!user)
        return std::unexpected(user.error());
    const auto removed = queue.people().remove(moderatorOf(request), user->id);
    return removed ? Result<Reply>(withoutBody()) : std::unexpected(removed.error());
}

Result<Reply> deleteUserMessages(const Request &request, Engine::Queue &queue)
{
    const auto user = userOf(request, queue);
    if (!user)
        return std::unexpected(user.error());
    const auto removed = queue.moderation().removeAllOf(moderatorOf(request), user->id);
    return removed ? Result<Reply>(withoutBody()) : std::unexpected(removed.error());
}

}
