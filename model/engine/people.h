// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/moderation.h"
#include "model/domain/people.h"
#include "model/domain/userlisting.h"
#include "model/storage/queue/apiclient.h"

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
    // Between two names, and in pages.
    Result<QList<User>> list(const UserListing &listing, const PageRequest<NameCursor> &request);
    Result<Page<User, NameCursor>> page(const UserListing &listing, const PageRequest<NameCursor> &request);
    Result<QList<UserId>> deleted(); // of every API client
    Result<User> find(const UserId &id); // UserNotFound
    // UserNotFound too for somebody of another client, where one is given.
    Result<User> find(const UserId &id, const std::optional<ApiClientId> &client);
    Result<User> find(const UserIdentity &identity, const ApiClientId &client);
    Result<User> find(const UserIdentity &identity); // of this API client
    Result<User> change(const Moderator &moderator, const UserId &id, const UserChange &change); // userchange.h
    // The person of this API client, created on first sight, and then changed. mayChange: what differs may be changed;
    // otherwise it is refused with ClientNotAuthorized.
    Result<User> put(const UserIdentity &identity, const UserChange &change, bool mayChange);
    Result<void> merge(const Moderator &moderator, const UserId &into, const QList<UserId> &others); // merge.h
    Result<void> remove(const Moderator &moderator, const UserId &id);
    Result<PurgeReport> purge(const Moderator &moderator, const UserId &id, const PurgeOptions &options); // purge.h
    Result<void> changeTerms(const Moderator &moderator, const Terms &terms); // terms.h

private:
    UseCases &m_useCases;
};

}
