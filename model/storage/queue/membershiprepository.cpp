// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/membershiprepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Invitation invitationFromRow(const Row &row)
{
    return {
        .id = row.id<InvitationId>(u"id"),
        .name = row.text(u"name"),
        .role = personRoleFromString(row.text(u"role")),
        .createdDate = row.dateTime(u"created_date"),
        .expiryDate = row.dateTime(u"expiry_date"),
        .redeemedDate = row.optionalDateTime(u"redeemed_date"),
        .revoked = row.boolean(u"revoked"),
    };
}

Device deviceFromRow(const Row &row)
{
    return {
        .id = row.id<DeviceId>(u"id"),
        .userId = row.id<UserId>(u"user_id"),
        .name = row.text(u"name"),
        .createdDate = row.dateTime(u"created_date"),
        .expiryDate = row.dateTime(u"expiry_date"),
        .revoked = row.boolean(u"revoked"),
    };
}

// A role that this version does not know gives what the least of them does.
RoleGrant grantFromRow(const Row &row)
{
    return {
        .id = row.id<RoleGrantId>(u"id"),
        .userId = row.id<UserId>(u"user_id"),
        .role = personRoleFromString(row.text(u"role")).value_or(PersonRole::Annotator),
        .lang = row.text(u"lang"),
        .grantedDate = row.dateTime(u"granted_date"),
        .expiryDate = row.optionalDateTime(u"expiry_date"),
    };
}

Result<bool> hasChanged(const Result<int> &rows)
{
    return rows ? Result<bool>(*rows > 0) : std::unexpected(rows.error());
}

}

Result<void> MembershipRepository::insert(const Invitation &invitation, const QString &codeHash) const
{
    const auto role = invitation.role ? std::optional(toString(*invitation.role)) : std::nullopt;
    return done(m_connection.execute(u"queue/invitation/insert"_s,
        {{u"id"_s, toSql(invitation.id)}, {u"code_hash"_s, codeHash}, {u"name"_s, invitation.name},
            {u"role"_s, toSql(role)}, {u"created_date"_s, toSql(invitation.createdDate)},
            {u"expiry_date"_s, toSql(invitation.expiryDate)}}));
}

Result<std::optional<Invitation>> MembershipRepository::redeem(const QString &codeHash, const QDateTime &now) const
{
    return mapped(m_connection.row(u"queue/invitation/redeem"_s, {{u"code_hash"_s, codeHash}, {u"now"_s, toSql(now)}}),
        invitationFromRow);
}

Result<void> MembershipRepository::namePerson(const InvitationId &invitation, const UserId &user) const
{
    return done(m_connection.execute(
        u"queue/invitation/name_person"_s, {{u"id"_s, toSql(invitation)}, {u"user_id"_s, toSql(user)}}));
}

Result<QList<Invitation>> MembershipRepository::invitations() const
{
    return mapped(m_connection.rows(u"queue/invitation/list"_s), invitationFromRow);
}

Result<bool> MembershipRepository::revoke(const InvitationId &invitation) const
{
    return hasChanged(m_connection.execute(u"queue/invitation/revoke"_s, {{u"id"_s, toSql(invitation)}}));
}

Result<void> MembershipRepository::insert(const Device &device, const QString &tokenHash) const
{
    return done(m_connection.execute(u"queue/device/insert"_s,
        {{u"id"_s, toSql(device.id)}, {u"token_hash"_s, tokenHash}, {u"user_id"_s, toSql(device.userId)},
            {u"name"_s, device.name}, {u"created_date"_s, toSql(device.createdDate)},
            {u"expiry_date"_s, toSql(device.expiryDate)}}));
}

Result<std::optional<Device>> MembershipRepository::deviceOfToken(const QString &tokenHash) const
{
    return mapped(m_connection.row(u"queue/device/by_token"_s, {{u"token_hash"_s, tokenHash}}), deviceFromRow);
}

Result<std::optional<Device>> MembershipRepository::device(const DeviceId &id) const
{
    return mapped(m_connection.row(u"queue/device/by_id"_s, {{u"id"_s, toSql(id)}}), deviceFromRow);
}

Result<QList<Device>> MembershipRepository::devicesOf(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/device/of_user"_s, {{u"user_id"_s, toSql(user)}}), deviceFromRow);
}

Result<bool> MembershipRepository::revoke(const DeviceId &device) const
{
    return hasChanged(m_connection.execute(u"queue/device/revoke"_s, {{u"id"_s, toSql(device)}}));
}

Result<void> MembershipRepository::extend(const DeviceId &device, const QDateTime &expiryDate) const
{
    return done(m_connection.execute(
        u"queue/device/extend"_s, {{u"id"_s, toSql(device)}, {u"expiry_date"_s, toSql(expiryDate)}}));
}

Result<void> MembershipRepository::insert(const RoleGrant &grant) const
{
    return done(m_connection.execute(u"queue/role_grant/insert"_s,
        {{u"id"_s, toSql(grant.id)}, {u"user_id"_s, toSql(grant.userId)}, {u"role"_s, toString(grant.role)},
            {u"lang"_s, textOrNull(grant.lang)}, {u"granted_date"_s, toSql(grant.grantedDate)},
            {u"expiry_date"_s, toSql(grant.expiryDate)}}));
}

Result<QList<RoleGrant>> MembershipRepository::grantsOf(const UserId &user, const QDateTime &now) const
{
    return mapped(
        m_connection.rows(u"queue/role_grant/in_force"_s, {{u"user_id"_s, toSql(user)}, {u"now"_s, toSql(now)}}),
        grantFromRow);
}

Result<bool> MembershipRepository::revoke(const UserId &user, PersonRole role, const QDateTime &now) const
{
    return hasChanged(m_connection.execute(u"queue/role_grant/revoke"_s,
        {{u"user_id"_s, toSql(user)}, {u"role"_s, toString(role)}, {u"now"_s, toSql(now)}}));
}

Result<void> MembershipRepository::revokeAll(const UserId &user, const QDateTime &now) const
{
    const auto devices = m_connection.execute(u"queue/device/revoke_all"_s, {{u"user_id"_s, toSql(user)}});
    if (!devices)
        return std::unexpected(devices.error());
    return done(
        m_connection.execute(u"queue/role_grant/revoke_all"_s, {{u"user_id"_s, toSql(user)}, {u"now"_s, toSql(now)}}));
}

Result<void> MembershipRepository::rememberErased(const QString &loginHash, const QDateTime &date) const
{
    return done(m_connection.execute(
        u"queue/erased_login/insert"_s, {{u"login_hash"_s, loginHash}, {u"erased_date"_s, toSql(date)}}));
}

Result<bool> MembershipRepository::wasErased(const QString &loginHash) const
{
    return found(m_connection.row(u"queue/erased_login/find"_s, {{u"login_hash"_s, loginHash}}));
}

Result<void> MembershipRepository::forgetErased(const QString &loginHash) const
{
    return done(m_connection.execute(u"queue/erased_login/delete"_s, {{u"login_hash"_s, loginHash}}));
}

} // namespace Storage
