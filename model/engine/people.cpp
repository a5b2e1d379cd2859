// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/people.h"

#include "model/engine/merge.h"
#include "model/engine/purge.h"
#include "model/engine/signin.h"
#include "model/engine/terms.h"
#include "model/engine/usecases.h"
#include "model/engine/userchange.h"
#include "model/rules/paging.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> nobody(const QString &nameOrId)
{
    return std::unexpected(
        Error{Error::Kind::NotFound, ErrorCode::UserNotFound, u"nobody is known as '%1'"_s.arg(nameOrId)});
}

}

Result<QList<User>> People::list(const UserFilter &filter)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().users.list(filter); });
}

Result<QList<User>> People::list(const UserListing &listing, const PageRequest<NameCursor> &request)
{
    return m_useCases.inTransaction([&] {
        return m_useCases.context().listings.people(
            listing, {Rules::lowerEnd(request), Rules::upperEnd(request), request.descending, request.maximum});
    });
}

Result<Page<User, NameCursor>> People::page(const UserListing &listing, const PageRequest<NameCursor> &request)
{
    auto people = m_useCases.inTransaction([&] {
        return m_useCases.context().listings.people(listing,
            {Rules::lowerEnd(request), Rules::upperEnd(request), Rules::isFetchedDescending(request),
                Rules::itemsToFetch(request)});
    });
    if (!people)
        return std::unexpected(people.error());
    return Rules::pageOf(request, *std::move(people), [&](const User &user) {
        const bool byUsername = listing.order == UserOrder::ByUsername;
        return NameCursor{byUsername ? user.identity.username : user.identity.displayName, user.id};
    });
}

Result<QList<UserId>> People::deleted()
{
    return m_useCases.inTransaction([&] { return m_useCases.context().users.deleted(); });
}

Result<User> People::find(const UserId &id)
{
    return m_useCases.inTransaction([&] { return existingUser(m_useCases.context(), id); });
}

Result<User> People::find(const UserId &id, const std::optional<ApiClientId> &client)
{
    return m_useCases.inTransaction([&]() -> Result<User> {
        const Context &context = m_useCases.context();
        const auto owner = context.users.clientOf(id);
        if (!owner)
            return std::unexpected(owner.error());
        if (!*owner || (client && **owner != *client))
            return nobody(id.toString());
        return existingUser(context, id);
    });
}

Result<User> People::find(const UserIdentity &identity)
{
    return find(identity, m_useCases.context().caller.client);
}

Result<User> People::find(const UserIdentity &identity, const ApiClientId &client)
{
    return m_useCases.inTransaction([&]() -> Result<User> {
        auto user = m_useCases.context().users.find(identity, client);
        if (!user)
            return std::unexpected(user.error());
        return *user ? Result<User>(**user) : nobody(identity.username);
    });
}

Result<User> People::change(const Moderator &moderator, const UserId &id, const UserChange &change)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return changeUser(m_useCases.context(), actor, id, change); });
}

Result<User> People::put(const UserIdentity &identity, const UserChange &change, bool mayChange)
{
    return m_useCases.inTransaction([&]() -> Result<User> {
        Context &context = m_useCases.context();
        const auto user = signIn(context, identity);
        if (!user || !changes(*user, change))
            return user;
        if (!mayChange) {
            return std::unexpected(Error{
                Error::Kind::Rejected, ErrorCode::ClientNotAuthorized, u"only a trusted client may change this"_s});
        }
        return changeUser(context, {}, user->id, change);
    });
}

Result<void> People::merge(const Moderator &moderator, const UserId &into, const QList<UserId> &others)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return mergeUsers(m_useCases.context(), actor, into, others); });
}

Result<void> People::remove(const Moderator &moderator, const UserId &id)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return deleteUser(m_useCases.context(), actor, id); });
}

Result<PurgeReport> People::purge(const Moderator &moderator, const UserId &id, const PurgeOptions &options)
{
    const auto purge = [&](const ActorId &actor) { return purgeUser(m_useCases.context(), actor, id, options); };
    if (!options.preview)
        return m_useCases.moderating(moderator, purge);
    return m_useCases.previewed([&] { return purge(std::nullopt); });
}

Result<void> People::changeTerms(const Moderator &moderator, const Terms &terms)
{
    const auto changed = m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return Engine::changeTerms(m_useCases.context(), actor, terms); });
    if (changed)
        m_useCases.context().terms = terms;
    return changed;
}

}
