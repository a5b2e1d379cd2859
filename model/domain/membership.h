// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"

#include <QFlags>
#include <QList>

#include <array>

using DeviceId = Id<struct DeviceIdTag>;
using InvitationId = Id<struct InvitationIdTag>;
using RoleGrantId = Id<struct RoleGrantIdTag>;

// What a person may do over the network. Nobody has a role who was not given it, and none contains another:
// wire/permissions.h says which of them may do what.
enum class PersonRole {
    Annotator = 0x01, // own tasks and messages
    Reviewer = 0x02, // and sees what was flagged
    ModeratorRole = 0x04, // hides and restores what others wrote, halts trees (Moderator is who acts, moderation.h)
    Lead = 0x08, // and edits it, and bans people
    Admin = 0x10, // keys, roles, invitations and backups, nothing of the content
    Auditor = 0x20, // reads what was done
};
Q_DECLARE_FLAGS(Roles, PersonRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr std::array allRoles{PersonRole::Annotator, PersonRole::Reviewer, PersonRole::ModeratorRole,
    PersonRole::Lead, PersonRole::Admin, PersonRole::Auditor};

QString toString(PersonRole role);
std::optional<PersonRole> personRoleFromString(QStringView name);

// A role that a person has, for good or until a date, in one language or in all.
struct RoleGrant
{
    RoleGrantId id;
    UserId userId;
    PersonRole role = PersonRole::Annotator;
    QString lang; // empty: all
    QDateTime grantedDate; // UTC, as all dates here
    std::optional<QDateTime> expiryDate;

    friend bool operator==(const RoleGrant &, const RoleGrant &) = default;
};

// What brings somebody in, once: whoever has its code. The person of that name is made then, or is known already and
// gets another device.
struct Invitation
{
    InvitationId id;
    QString name;
    std::optional<PersonRole> role; // given with it
    QDateTime createdDate;
    QDateTime expiryDate;
    std::optional<QDateTime> redeemedDate;
    bool revoked = false;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

// Where a person is signed in. What it shows to the server is its token, of which only the hash is kept.
struct Device
{
    DeviceId id;
    UserId userId;
    QString name;
    QDateTime createdDate;
    QDateTime expiryDate; // moves on with use
    bool revoked = false;

    friend bool operator==(const Device &, const Device &) = default;
};

// Who comes in with a token, and what of.
struct MemberSession
{
    User user;
    Device device;
    QList<RoleGrant> grants; // that are in force

    friend bool operator==(const MemberSession &, const MemberSession &) = default;
};
