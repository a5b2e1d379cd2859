// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/membership.h"

#include "model/engine/journal.h"
#include "model/engine/secret.h"
#include "model/engine/signin.h"
#include "model/engine/usecases.h"
#include "model/engine/userchange.h"
#include "model/storage/queue/membershiprepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

namespace {

constexpr auto keySubject = "subject_user_id"_L1;
constexpr auto keyRole = "role"_L1;
constexpr auto keyLang = "lang"_L1;
constexpr auto keyUntil = "until"_L1;
constexpr auto keyInvitation = "invitation_id"_L1;
constexpr auto keyDevice = "device_id"_L1;

constexpr auto tokenValidity = 24h * 90;
constexpr auto tokenFreshness = 24h * 60; // with less than this left it is extended

std::unexpected<Error> refused(Error::Kind kind, ErrorCode code, const QString &message)
{
    return std::unexpected(Error{kind, code, message});
}

std::unexpected<Error> noSuch(const QString &what)
{
    return refused(Error::Kind::NotFound, ErrorCode::Generic, what);
}

Storage::MembershipRepository repository(const Context &context)
{
    return Storage::MembershipRepository(context.connection);
}

Result<RoleGrant> newGrant(Context &context, const ActorId &actor, const UserId &user, PersonRole role,
    const QString &lang, const std::optional<QDateTime> &until)
{
    const RoleGrant grant{RoleGrantId(context.random.uuid()), user, role, lang, context.clock.now(), until};
    if (const auto stored = repository(context).insert(grant); !stored)
        return std::unexpected(stored.error());
    QJsonObject payload{{keySubject, user.toString()}, {keyRole, toString(role)}};
    if (!lang.isEmpty())
        payload.insert(keyLang, lang);
    if (until)
        payload.insert(keyUntil, until->toString(Qt::ISODate));
    const auto noted = appendEvent(context, u"role_granted"_s, actor, {}, payload);
    return noted ? Result<RoleGrant>(grant) : std::unexpected(noted.error());
}

Result<Invitation> usedInvitation(Context &context, const QString &code)
{
    const auto invitation = repository(context).redeem(hashOf(invitationCodeFrom(code)), context.clock.now());
    if (!invitation)
        return std::unexpected(invitation.error());
    if (!*invitation) {
        return refused(Error::Kind::Rejected, ErrorCode::InvitationNotValid,
            u"no invitation has this code, or it was used, withdrawn or is too old"_s);
    }
    return **invitation;
}

// The person of that name, made where nobody has it.
Result<User> invitedPerson(Context &context, const Invitation &invitation, const QString &displayName)
{
    const QString shown = displayName.isEmpty() ? invitation.name : displayName;
    auto user = signIn(context, {invitation.name, shown, AuthMethod::Local});
    if (user && (!user->enabled || user->deleted)) {
        return refused(Error::Kind::Rejected, ErrorCode::InvitationNotValid,
            u"the person of this name may not take part any more"_s);
    }
    return user;
}

}

Result<Membership::Invited> Membership::invite(
    const Moderator &moderator, const QString &name, std::optional<PersonRole> role, std::chrono::seconds validity)
{
    return m_useCases.moderating(moderator, [&](const ActorId &actor) -> Result<Invited> {
        Context &context = m_useCases.context();
        const QDateTime now = context.clock.now();
        const Invitation invitation{
            .id = InvitationId(context.random.uuid()),
            .name = name,
            .role = role,
            .createdDate = now,
            .expiryDate = now.addDuration(validity),
            .redeemedDate = {},
        };
        const QString code = newInvitationCode();
        if (const auto stored = repository(context).insert(invitation, hashOf(invitationCodeFrom(code))); !stored)
            return std::unexpected(stored.error());
        QJsonObject payload{{keyInvitation, invitation.id.toString()}};
        if (role)
            payload.insert(keyRole, toString(*role));
        const auto noted = appendEvent(context, u"invitation_created"_s, actor, {}, payload);
        return noted ? Result<Invited>(Invited{invitation, code}) : std::unexpected(noted.error());
    });
}

Result<QList<Invitation>> Membership::invitations()
{
    return m_useCases.inTransaction([&] { return repository(m_useCases.context()).invitations(); });
}

Result<void> Membership::revokeInvitation(const Moderator &moderator, const InvitationId &id)
{
    return m_useCases.moderating(moderator, [&](const ActorId &actor) -> Result<void> {
        Context &context = m_useCases.context();
        const auto revoked = repository(context).revoke(id);
        if (!revoked)
            return std::unexpected(revoked.error());
        if (!*revoked)
            return noSuch(u"there is no invitation %1 that could still be used"_s.arg(id.toString()));
        return appendEvent(context, u"invitation_revoked"_s, actor, {}, {{keyInvitation, id.toString()}});
    });
}

Result<Membership::Redeemed> Membership::redeem(
    const QString &code, const QString &displayName, const QString &deviceName)
{
    return m_useCases.inTransaction([&]() -> Result<Redeemed> {
        Context &context = m_useCases.context();
        const auto invitation = usedInvitation(context, code);
        if (!invitation)
            return std::unexpected(invitation.error());
        const auto user = invitedPerson(context, *invitation, displayName);
        if (!user)
            return std::unexpected(user.error());
        if (const auto named = repository(context).namePerson(invitation->id, user->id); !named)
            return std::unexpected(named.error());
        auto grants = repository(context).grantsOf(user->id, context.clock.now());
        if (!grants)
            return std::unexpected(grants.error());
        const bool isNew = invitation->role && std::ranges::none_of(*grants, [&](const RoleGrant &grant) {
            return grant.role == *invitation->role && grant.lang.isEmpty() && !grant.expiryDate;
        });
        if (isNew) {
            const auto grant = newGrant(context, std::nullopt, user->id, *invitation->role, {}, {});
            if (!grant)
                return std::unexpected(grant.error());
            grants->append(*grant);
        }
        const QDateTime now = context.clock.now();
        const Device device{DeviceId(context.random.uuid()), user->id, deviceName, now, now.addDuration(tokenValidity)};
        const QString token = newSecret();
        if (const auto stored = repository(context).insert(device, hashOf(token)); !stored)
            return std::unexpected(stored.error());
        const auto noted = appendEvent(context, u"invitation_redeemed"_s, user->id, {},
            {{keyInvitation, invitation->id.toString()}, {keyDevice, device.id.toString()}});
        if (!noted)
            return std::unexpected(noted.error());
        return Redeemed{{*user, device, *grants}, token};
    });
}

// Reads without a transaction, as every request does it.
Result<MemberSession> Membership::sessionOf(QStringView token)
{
    Context &context = m_useCases.context();
    const QDateTime now = context.clock.now();
    auto device = repository(context).deviceOfToken(hashOf(token));
    if (!device)
        return std::unexpected(device.error());
    if (!*device)
        return refused(Error::Kind::Rejected, ErrorCode::TokenNotValid, u"the token is unknown"_s);
    const auto user = existingUser(context, (*device)->userId);
    if (!user)
        return std::unexpected(user.error());
    if (user->deleted)
        return refused(Error::Kind::Rejected, ErrorCode::UserErased, u"this person was deleted"_s);
    if ((*device)->revoked || (*device)->expiryDate <= now)
        return refused(Error::Kind::Rejected, ErrorCode::TokenNotValid, u"the token was revoked or is too old"_s);
    if (now.addDuration(tokenFreshness) > (*device)->expiryDate) {
        (*device)->expiryDate = now.addDuration(tokenValidity);
        const auto extended =
            m_useCases.inTransaction([&] { return repository(context).extend((*device)->id, (*device)->expiryDate); });
        if (!extended)
            return std::unexpected(extended.error());
    }
    const auto grants = repository(context).grantsOf(user->id, now);
    return grants ? Result<MemberSession>(MemberSession{*user, **device, *grants}) : std::unexpected(grants.error());
}

Result<QList<Device>> Membership::devices(const UserId &user)
{
    return m_useCases.inTransaction([&] { return repository(m_useCases.context()).devicesOf(user); });
}

Result<Device> Membership::device(const DeviceId &id)
{
    return m_useCases.inTransaction([&]() -> Result<Device> {
        auto device = repository(m_useCases.context()).device(id);
        if (!device)
            return std::unexpected(device.error());
        return *device ? Result<Device>(**device) : noSuch(u"there is no device %1"_s.arg(id.toString()));
    });
}

Result<void> Membership::revokeDevice(const Moderator &moderator, const DeviceId &id)
{
    return m_useCases.moderating(moderator, [&](const ActorId &actor) -> Result<void> {
        Context &context = m_useCases.context();
        const auto revoked = repository(context).revoke(id);
        if (!revoked)
            return std::unexpected(revoked.error());
        if (!*revoked)
            return noSuch(u"no device %1 is signed in"_s.arg(id.toString()));
        return appendEvent(context, u"device_revoked"_s, actor, {}, {{keyDevice, id.toString()}});
    });
}

Result<QList<RoleGrant>> Membership::roles(const UserId &user)
{
    return m_useCases.inTransaction([&]() -> Result<QList<RoleGrant>> {
        Context &context = m_useCases.context();
        if (const auto known = existingUser(context, user); !known)
            return std::unexpected(known.error());
        return repository(context).grantsOf(user, context.clock.now());
    });
}

Result<RoleGrant> Membership::grant(const Moderator &moderator, const UserId &user, PersonRole role,
    const QString &lang, const std::optional<QDateTime> &until)
{
    return m_useCases.moderating(moderator, [&](const ActorId &actor) -> Result<RoleGrant> {
        Context &context = m_useCases.context();
        const auto known = existingUser(context, user);
        if (!known)
            return std::unexpected(known.error());
        if (until && *until <= context.clock.now())
            return refused(Error::Kind::Invalid, ErrorCode::Generic, u"the role would have ended already"_s);
        return newGrant(context, actor, known->id, role, lang, until);
    });
}

Result<void> Membership::revokeRole(const Moderator &moderator, const UserId &user, PersonRole role)
{
    return m_useCases.moderating(moderator, [&](const ActorId &actor) -> Result<void> {
        Context &context = m_useCases.context();
        const auto revoked = repository(context).revoke(user, role, context.clock.now());
        if (!revoked)
            return std::unexpected(revoked.error());
        if (!*revoked)
            return noSuch(u"this person is no %1"_s.arg(toString(role)));
        return appendEvent(
            context, u"role_revoked"_s, actor, {}, {{keySubject, user.toString()}, {keyRole, toString(role)}});
    });
}

}
