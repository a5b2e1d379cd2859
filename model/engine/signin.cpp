// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/signin.h"

#include "model/engine/moderationjournal.h"

namespace Engine {

namespace {

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
    return *user ? knownUser(context, **user, identity.displayName) : newUser(context, identity);
}

}
