// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/people.h"

#include "model/engine/purge.h"
#include "model/engine/terms.h"
#include "model/engine/usecases.h"
#include "model/engine/userchange.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<QList<User>> People::list(const UserFilter &filter)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().users.list(filter); });
}

Result<User> People::find(const UserId &id)
{
    return m_useCases.inTransaction([&] { return existingUser(m_useCases.context(), id); });
}

Result<User> People::find(const UserIdentity &identity)
{
    return m_useCases.inTransaction([&]() -> Result<User> {
        auto user = m_useCases.context().users.find(identity, m_useCases.context().caller.client);
        if (!user)
            return std::unexpected(user.error());
        if (!*user) {
            return std::unexpected(Error{
                Error::Kind::NotFound, ErrorCode::UserNotFound, u"nobody is known as '%1'"_s.arg(identity.username)});
        }
        return **user;
    });
}

Result<User> People::change(const Moderator &moderator, const UserId &id, const UserChange &change)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return changeUser(m_useCases.context(), actor, id, change); });
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
