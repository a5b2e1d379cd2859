// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/usecases.h"

#include "model/engine/signin.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

Result<User> stillActive(Result<User> user)
{
    if (user && (!user->enabled || user->deleted)) {
        return std::unexpected(
            Error{Error::Kind::Rejected, ErrorCode::UserDisabled, u"this person may not take part any more"_s});
    }
    return user;
}

}

UseCases::UseCases(std::unique_ptr<Context> context)
    : m_context(std::move(context))
{
}

Result<User> activeUser(Context &context, const UserIdentity &identity)
{
    if (context.caller.firstSight == FirstSight::SignsIn)
        return stillActive(signInByActing(context, identity));
    auto user = context.users.find(identity, context.caller.client);
    if (!user)
        return std::unexpected(user.error());
    if (!*user) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::UserNotFound,
            u"nobody is known as '%1': sign in first"_s.arg(identity.username)});
    }
    return stillActive(**user);
}

Result<ActorId> actorOf(Context &context, const Moderator &moderator)
{
    if (!moderator)
        return std::nullopt;
    const auto user = activeUser(context, *moderator);
    return user ? Result<ActorId>(user->id) : std::unexpected(user.error());
}

}
