// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/signin.h"

#include "model/engine/moderationjournal.h"
#include "model/engine/secret.h"
#include "model/storage/queue/membershiprepository.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

QString loginHash(const ApiClientId &client, const UserIdentity &identity)
{
    return hashOf(client.toString() + u' ' + toString(identity.authMethod) + u':' + identity.username);
}

Result<User> newUser(Context &context, const UserIdentity &identity)
{
    User user;
    user.id = UserId(context.ids.next());
    user.identity = identity;
    user.createdDate = context.clock.now();
    user.lastActivityDate = user.createdDate;
    if (const auto stored = context.users.insert(user, context.caller.client); !stored)
        return std::unexpected(stored.error());
    if (const auto noted = journalUserCreated(context, user); !noted)
        return std::unexpected(noted.error());
    return user;
}

Result<User> knownUser(Context &context, User user, const QString &displayName)
{
    if (displayName.isEmpty() || displayName == user.identity.displayName)
        return user;
    const User before = user;
    user.identity.displayName = displayName;
    if (const auto renamed = context.users.rename(user.id, displayName); !renamed)
        return std::unexpected(renamed.error());
    if (const auto noted = journalUserChanges(context, user.id, before, user); !noted)
        return std::unexpected(noted.error());
    return user;
}

}

Result<User> signIn(Context &context, const UserIdentity &identity)
{
    auto user = context.users.find(identity, context.caller.client);
    if (!user)
        return std::unexpected(user.error());
    if (*user)
        return knownUser(context, **user, identity.displayName);
    const Storage::MembershipRepository memberships(context.connection);
    const auto forgotten = memberships.forgetErased(loginHash(context.caller.client, identity));
    return forgotten ? newUser(context, identity) : std::unexpected(forgotten.error());
}

Result<User> signInByActing(Context &context, const UserIdentity &identity)
{
    auto user = context.users.find(identity, context.caller.client);
    if (!user)
        return std::unexpected(user.error());
    if (*user)
        return knownUser(context, **user, identity.displayName);
    const Storage::MembershipRepository memberships(context.connection);
    const auto isErased = memberships.wasErased(loginHash(context.caller.client, identity));
    if (!isErased)
        return std::unexpected(isErased.error());
    if (*isErased) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::UserErased,
            u"this person was deleted; signing in anew makes another one"_s});
    }
    return newUser(context, identity);
}

Result<void> rememberErased(Context &context, const User &user)
{
    const auto client = context.users.clientOf(user.id);
    if (!client)
        return std::unexpected(client.error());
    const Storage::MembershipRepository memberships(context.connection);
    const QDateTime now = context.clock.now();
    if (const auto revoked = memberships.revokeAll(user.id, now); !revoked)
        return revoked;
    return memberships.rememberErased(loginHash(client->value_or(ApiClientId()), user.identity), now);
}

}
