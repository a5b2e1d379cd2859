// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/people.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

struct Streak
{
    QDateTime lastActivityDate;
    std::optional<QDateTime> beganDate;
    std::optional<int> days;
};

class UserRepository
{
public:
    explicit UserRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const User &user, const ApiClientId &client) const;
    Result<std::optional<User>> find(const UserIdentity &identity, const ApiClientId &client) const;
    Result<std::optional<User>> find(const UserId &id) const;
    Result<std::optional<QDateTime>> streakBegan(const UserId &id) const;
    Result<QList<User>> shownOnLeaderboard() const; // by id
    Result<QList<User>> list(const UserFilter &filter) const;
    Result<void> rename(const UserId &id, const QString &displayName) const;
    Result<void> storeActivity(const UserId &id, const Streak &streak) const;
    Result<void> endIdleStreaks(const QDateTime &idleSince) const;

    // Display name, enabled, shown on boards, notes.
    Result<void> change(const User &user) const;
    Result<void> anonymise(const UserId &id) const; // deleted, and the name is free again
    Result<void> ban(const UserId &id) const; // deleted and disabled, and the name stays taken
    Result<void> acceptTerms(const UserId &id, const QString &version, const QDateTime &date) const;

private:
    Connection &m_connection;
};

User userFromRow(const Row &row); // of app_user.*

} // namespace Storage
