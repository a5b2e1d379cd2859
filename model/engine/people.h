// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/moderation.h"
#include "model/domain/people.h"

namespace Engine {

class UseCases;

// The people of the queue, as moderators see and change them. Each function is one transaction; the journal says who
// did it.
class People
{
public:
    explicit People(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    Result<QList<User>> list(const UserFilter &filter); // of every API client
    Result<User> find(const UserId &id); // UserNotFound
    Result<User> find(const UserIdentity &identity); // of this API client
    Result<User> change(const Moderator &moderator, const UserId &id, const UserChange &change); // userchange.h
    Result<void> remove(const Moderator &moderator, const UserId &id);
    Result<PurgeReport> purge(const Moderator &moderator, const UserId &id, const PurgeOptions &options); // purge.h
    Result<void> changeTerms(const Moderator &moderator, const Terms &terms); // terms.h

private:
    UseCases &m_useCases;
};

}
