// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/membership.h"

#include "model/wire/keys.h"
#include "model/wire/membershipcodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server::Routes {

namespace {

constexpr auto wrongCodeDelay = std::chrono::seconds(1);
constexpr int maximumName = 200;
constexpr int defaultDays = 7;
constexpr int maximumDays = 365;

// Nobody of the people, with a root token.
Moderator operatorOf(const Request &request)
{
    return request.session ? Moderator(request.session->user.identity) : std::nullopt;
}

QString nameFrom(JsonReader &reader, QLatin1StringView key)
{
    const QString name = reader.text(key).trimmed();
    if (name.isEmpty() || name.size() > maximumName)
        reader.fail(key, u"is not a name of 1 to %1 characters"_s.arg(maximumName));
    return name;
}

Result<UserId> userOf(const Request &request)
{
    JsonReader path = request.pathReader();
    return path.result(path.id<UserId>(Key::userId));
}

}

// Guessing is slow, whether limits are on or not.
Result<Reply> redeemInvitation(const Request &request, Engine::Queue &queue)
{
    JsonReader reader = request.bodyReader();
    const QString code = reader.text(Key::code);
    const QString device = nameFrom(reader, Key::device);
    const QString displayName = reader.text(Key::displayName, QString()).trimmed();
    if (displayName.size() > maximumName)
        reader.fail(Key::displayName, u"is longer than %1 characters"_s.arg(maximumName));
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    queue.actFor({queue.localClient(), Engine::FirstSight::Refused, Engine::Contract::Canopy});
    const auto redeemed = queue.membership().redeem(code, displayName, device);
    if (!redeemed && redeemed.error().code == ErrorCode::InvitationNotValid) {
        Reply reply = replyTo(redeemed.error());
        reply.delay = wrongCodeDelay;
        return reply;
    }
    if (!redeemed)
        return std::unexpected(redeemed.error());
    QJsonObject body = toJson(redeemed->session);
    body.insert(Key::token, redeemed->token);
    return withBody(body);
}

Result<Reply> ownSession(const Request &request, Engine::Queue &)
{
    return withBody(toJson(*request.session));
}

Result<Reply> ownDevices(const Request &request, Engine::Queue &queue)
{
    const auto devices = queue.membership().devices(request.session->user.id);
    if (!devices)
        return std::unexpected(devices.error());
    QJsonArray all;
    for (const Device &device : *devices)
        all.append(toJson(device));
    return withBody(all);
}

Result<Reply> revokeDevice(const Request &request, Engine::Queue &queue)
{
    JsonReader path = request.pathReader();
    const auto id = path.result(path.id<DeviceId>("device_id"_L1));
    if (!id)
        return std::unexpected(id.error());
    const auto revoked = queue.membership().revokeDevice(operatorOf(request), *id);
    return revoked ? Result<Reply>(withoutBody()) : std::unexpected(revoked.error());
}

Result<Reply> invitations(const Request &, Engine::Queue &queue)
{
    const auto invitations = queue.membership().invitations();
    if (!invitations)
        return std::unexpected(invitations.error());
    QJsonArray all;
    for (const Invitation &invitation : *invitations)
        all.append(toJson(invitation));
    return withBody(all);
}

Result<Reply> invite(const Request &request, Engine::Queue &queue)
{
    JsonReader reader = request.bodyReader();
    const QString name = nameFrom(reader, Key::name);
    const auto role =
        reader.has(Key::role) ? std::optional(reader.named(Key::role, personRoleFromString)) : std::nullopt;
    const int days = reader.integerBetween("days"_L1, defaultDays, 1, maximumDays);
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    const auto invited = queue.membership().invite(
        operatorOf(request), name, role.value_or(PersonRole::Annotator), std::chrono::days(days));
    if (!invited)
        return std::unexpected(invited.error());
    QJsonObject body = toJson(invited->invitation);
    body.insert(Key::code, invited->code);
    return withBody(body);
}

Result<Reply> revokeInvitation(const Request &request, Engine::Queue &queue)
{
    JsonReader path = request.pathReader();
    const auto id = path.result(path.id<InvitationId>("invitation_id"_L1));
    if (!id)
        return std::unexpected(id.error());
    const auto revoked = queue.membership().revokeInvitation(operatorOf(request), *id);
    return revoked ? Result<Reply>(withoutBody()) : std::unexpected(revoked.error());
}

Result<Reply> userRoles(const Request &request, Engine::Queue &queue)
{
    const auto user = userOf(request);
    if (!user)
        return std::unexpected(user.error());
    const auto grants = queue.membership().roles(*user);
    if (!grants)
        return std::unexpected(grants.error());
    QJsonArray all;
    for (const RoleGrant &grant : *grants)
        all.append(toJson(grant));
    return withBody(all);
}

Result<Reply> grantRole(const Request &request, Engine::Queue &queue)
{
    const auto user = userOf(request);
    if (!user)
        return std::unexpected(user.error());
    JsonReader reader = request.bodyReader();
    const PersonRole role = reader.named(Key::role, personRoleFromString);
    const QString lang = reader.text(Key::lang, QString());
    const auto until = reader.optionalDate(Key::until);
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    const auto grant = queue.membership().grant(operatorOf(request), *user, role, lang, until);
    return grant ? Result<Reply>(withBody(toJson(*grant))) : std::unexpected(grant.error());
}

Result<Reply> revokeRole(const Request &request, Engine::Queue &queue)
{
    const auto user = userOf(request);
    if (!user)
        return std::unexpected(user.error());
    JsonReader path = request.pathReader();
    const auto role = path.result(path.named(Key::role, personRoleFromString));
    if (!role)
        return std::unexpected(role.error());
    const auto revoked = queue.membership().revokeRole(operatorOf(request), *user, *role);
    return revoked ? Result<Reply>(withoutBody()) : std::unexpected(revoked.error());
}

}
