// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/membership.h"
#include "model/domain/moderation.h"

#include <chrono>

namespace Engine {

class UseCases;

// How people come in over the network and what they may do there. Each function is one transaction; the journal says
// who did it, without secrets. Those who are invited belong to this program's client, whatever program they come with.
class Membership
{
public:
    explicit Membership(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    struct Invited
    {
        Invitation invitation;
        QString code; // shown once
    };
    Result<Invited> invite(
        const Moderator &moderator, const QString &name, std::optional<PersonRole> role, std::chrono::seconds validity);
    Result<QList<Invitation>> invitations(); // the oldest first
    Result<void> revokeInvitation(const Moderator &moderator, const InvitationId &id);

    struct Redeemed
    {
        MemberSession session;
        QString token; // shown once
    };
    // Once, by whoever has the code: makes the person, or signs in another device of one who is known by that name.
    // InvitationNotValid.
    Result<Redeemed> redeem(const QString &code, const QString &displayName, const QString &deviceName);

    // TokenNotValid for one that is unknown, revoked or too old; UserErased. Using a token keeps it from growing old.
    Result<MemberSession> sessionOf(QStringView token);

    Result<QList<Device>> devices(const UserId &user); // revoked ones too
    Result<Device> device(const DeviceId &id);
    Result<void> revokeDevice(const Moderator &moderator, const DeviceId &id);

    Result<QList<RoleGrant>> roles(const UserId &user); // that are in force
    Result<RoleGrant> grant(const Moderator &moderator, const UserId &user, PersonRole role, const QString &lang,
        const std::optional<QDateTime> &until);
    Result<void> revokeRole(const Moderator &moderator, const UserId &user, PersonRole role);

private:
    UseCases &m_useCases;
};

}
