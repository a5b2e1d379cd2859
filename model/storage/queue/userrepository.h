// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/people.h"
#include "model/domain/workrun.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// The streak that a person is in; nothing when there is none.
struct Activity
{
    struct Streak
    {
        QDateTime beganDate;
        int days = 0;
        QDateTime endDate; // if nothing is done any more
    };
    QDateTime lastDate;
    std::optional<Streak> streak;
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
    Result<std::optional<ApiClientId>> clientOf(const UserId &id) const;
    Result<QList<UserId>> deleted() const;
    Result<QList<User>> list(const UserFilter &filter) const;
    Result<void> rename(const UserId &id, const QString &displayName) const;
    Result<void> storeActivity(const UserId &id, const Activity &activity) const;
    Result<void> endIdleStreaks(const QDateTime &now) const;

    Result<QList<WorkRun>> runsNear(const UserId &id, QDate day) const; // those that hold it or lie beside it, and more
    Result<std::optional<WorkRun>> latestRun(const UserId &id) const;
    Result<void> storeRun(const UserId &id, const WorkRun &run) const; // in the place of those within it

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
