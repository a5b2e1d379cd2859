// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/authorization.h"

#include "model/server/authentication.h"
#include "model/wire/keys.h"
#include "model/wire/permissions.h"
#include "model/wire/usercodec.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server {

namespace {

// Whose the thing is that the address names, and in which language.
struct Thing
{
    std::optional<UserId> owner;
    QString lang; // empty: in none
};

std::unexpected<Error> refused(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{Error::Kind::Rejected, code, message});
}

bool isSame(const UserIdentity &left, const UserIdentity &right)
{
    return left.username == right.username && left.authMethod == right.authMethod;
}

Thing userNamed(const Request &request)
{
    const auto method = authMethodFromString(request.path.value(Key::authMethod).toString());
    const QString username = request.path.value(Key::username).toString();
    const User &self = request.session->user;
    const bool isSelf = method && isSame({username, {}, *method}, self.identity);
    return {isSelf ? std::optional(self.id) : std::nullopt, {}};
}

Result<Thing> messageNamed(const Request &request, Engine::Queue &queue)
{
    const auto id = MessageId::fromString(request.path.value(Key::messageId).toString());
    const auto message = queue.moderation().message(id);
    if (message)
        return Thing{message->userId, message->lang};
    return message.error().code == ErrorCode::MessageNotFound ? Thing()
                                                              : Result<Thing>(std::unexpected(message.error()));
}

Result<Thing> deviceNamed(const Request &request, Engine::Queue &queue)
{
    const auto device = queue.membership().device(DeviceId::fromString(request.path.value("device_id"_L1).toString()));
    if (device)
        return Thing{device->userId, {}};
    return device.error().kind == Error::Kind::NotFound ? Thing() : Result<Thing>(std::unexpected(device.error()));
}

Result<Thing> thingNamed(const Request &request, Engine::Queue &queue)
{
    switch (permissionOf(request.endpoint).subject) {
    case Subject::Nobody: {
        const QString inBody = request.body.toObject().value(Key::lang).toString();
        const QString lang = inBody.isEmpty() ? request.query.value(Key::lang).toString() : inBody;
        return Thing{{}, lang};
    }
    case Subject::UserInPath:
        return Thing{UserId::fromString(request.path.value(Key::userId).toString()), {}};
    case Subject::NameInPath:
        return userNamed(request);
    case Subject::MessageAuthor:
        return messageNamed(request, queue);
    case Subject::DeviceInPath:
        return deviceNamed(request, queue);
    }
    Q_UNREACHABLE_RETURN({});
}

// Of the person, as far as they are meant for the thing.
Roles rolesFor(const Request &request, const Thing &thing)
{
    const bool isRead = rowOf(request.endpoint).method == Method::Get;
    Roles roles;
    for (const RoleGrant &grant : request.session->grants) {
        const bool isMeant = grant.lang.isEmpty() || grant.lang == thing.lang || (isRead && thing.lang.isEmpty());
        roles.setFlag(grant.role, isMeant || roles.testFlag(grant.role));
    }
    return roles;
}

// Of oneself, nobody sets what moderators set.
Result<void> checkOwnChange(const Request &request, bool isOwn)
{
    const bool isChange = request.endpoint == Endpoint::ChangeUser || request.endpoint == Endpoint::PutFrontendUser;
    if (!isChange || !isOwn)
        return {};
    const QJsonObject body = request.body.toObject();
    for (const auto key : {Key::enabled, Key::notes}) {
        if (request.query.contains(key) || body.contains(key))
            return refused(ErrorCode::NotPermitted, u"nobody sets '%1' of their own account"_s.arg(key));
    }
    return {};
}

Result<void> checkRoles(const Request &request, Engine::Queue &queue)
{
    const PermissionRow &row = permissionOf(request.endpoint);
    const auto thing = thingNamed(request, queue);
    if (!thing)
        return std::unexpected(thing.error());
    const bool isOwn = row.subject == Subject::Nobody || thing->owner == request.session->user.id;
    const Roles needed = isOwn ? row.own : row.others;
    if (!(rolesFor(request, *thing) & needed))
        return refused(ErrorCode::NotPermitted, u"this person has no role that may do this"_s);
    return checkOwnChange(request, isOwn);
}

// Who the body says that acts, if it says so in a way that can be understood.
std::optional<UserIdentity> userInBody(const Request &request)
{
    const QJsonObject body = request.body.toObject();
    QJsonValue user;
    switch (permissionOf(request.endpoint).bodyUser) {
    case BodyUser::None:
        return {};
    case BodyUser::Member:
        user = body.value(Key::user);
        break;
    case BodyUser::Whole:
        user = body;
        break;
    }
    const auto identity = userIdentityFromJson(user.toObject());
    return identity ? std::optional(*identity) : std::nullopt;
}

Result<void> checkPerson(const Request &request)
{
    const UserIdentity &self = request.session->user.identity;
    for (const auto &named : {namedUser(request), userInBody(request)}) {
        if (named && !isSame(*named, self)) {
            return refused(
                ErrorCode::NotThisPerson, u"this token acts for %1 alone, not for somebody else"_s.arg(self.username));
        }
    }
    return {};
}

bool isClosed(const Request &request)
{
    switch (rowOf(request.endpoint).level) {
    case Level::Key:
    case Level::Trusted:
        return !request.client.trusted && permissionOf(request.endpoint).reach == Reach::People;
    case Level::None:
    case Level::Root:
    case Level::Person:
        return false;
    }
    Q_UNREACHABLE_RETURN(true);
}

}

Result<void> authorize(const Request &request, bool openKeys, Engine::Queue &queue)
{
    if (!request.session) {
        if (openKeys || !isClosed(request))
            return {};
        return refused(ErrorCode::ClientNotAuthorized,
            u"this key names a program and gives no authority over people: a person's token does"_s);
    }
    if (const auto person = checkPerson(request); !person)
        return person;
    return checkRoles(request, queue);
}

void actAsPerson(Request &request)
{
    const MemberSession &session = *request.session;
    request.actingUser = session.user;
    const bool oversees = std::ranges::any_of(
        session.grants, [](const RoleGrant &grant) { return grant.lang.isEmpty() && overseers.testFlag(grant.role); });
    // What people may change about themselves was checked above.
    request.client.trusted = oversees || request.endpoint == Endpoint::PutFrontendUser;

    QJsonObject body = request.body.toObject();
    const QJsonObject self = toJson(session.user.identity);
    switch (permissionOf(request.endpoint).bodyUser) {
    case BodyUser::None:
        return;
    case BodyUser::Member:
        body.insert(Key::user, self);
        break;
    case BodyUser::Whole: {
        const QStringList keys = self.keys();
        for (const QString &key : keys) {
            if (!body.contains(key))
                body.insert(key, self.value(key));
        }
        break;
    }
    }
    request.body = body;
}

}
