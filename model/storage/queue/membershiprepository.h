// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/membership.h"
#include "model/storage/connection.h"

namespace Storage {

// How people come in over the network and what they may do. Codes and tokens are known by their hashes alone
// (engine/secret.h).
class MembershipRepository
{
public:
    explicit MembershipRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const Invitation &invitation, const QString &codeHash) const;
    // Marks it as used; nothing where no invitation with this code may be used (any more).
    Result<std::optional<Invitation>> redeem(const QString &codeHash, const QDateTime &now) const;
    Result<void> namePerson(const InvitationId &invitation, const UserId &user) const; // who redeemed it
    Result<QList<Invitation>> invitations() const; // the oldest first
    Result<bool> revoke(const InvitationId &invitation) const; // false: there is none that could still be used

    Result<void> insert(const Device &device, const QString &tokenHash) const;
    Result<std::optional<Device>> deviceOfToken(const QString &tokenHash) const; // revoked and old ones too
    Result<std::optional<Device>> device(const DeviceId &id) const;
    Result<QList<Device>> devicesOf(const UserId &user) const; // the oldest first
    Result<bool> revoke(const DeviceId &device) const; // false: there is none, or it is revoked already
    Result<void> extend(const DeviceId &device, const QDateTime &expiryDate) const;

    Result<void> insert(const RoleGrant &grant) const;
    Result<QList<RoleGrant>> grantsOf(const UserId &user, const QDateTime &now) const; // that are in force
    Result<bool> revoke(const UserId &user, PersonRole role, const QDateTime &now) const; // false: there is none

    // Every device and role of somebody who is deleted.
    Result<void> revokeAll(const UserId &user, const QDateTime &now) const;
    Result<void> rememberErased(const QString &loginHash, const QDateTime &date) const;
    Result<bool> wasErased(const QString &loginHash) const;
    Result<void> forgetErased(const QString &loginHash) const;

private:
    Connection &m_connection;
};

} // namespace Storage
