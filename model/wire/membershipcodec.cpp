// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/membershipcodec.h"

#include "model/wire/jsonvalue.h"
#include "model/wire/keys.h"
#include "model/wire/usercodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Wire {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

}

QJsonObject toJson(const Device &device)
{
    return {
        {Key::id, device.id.toString()},
        {Key::name, device.name},
        {Key::createdDate, isoText(device.createdDate)},
        {Key::expiresAt, isoText(device.expiryDate)},
        {Key::revoked, device.revoked},
    };
}

QJsonObject toJson(const RoleGrant &grant)
{
    return {
        {Key::role, toString(grant.role)},
        {Key::lang, textOrNull(grant.lang)},
        {Key::createdDate, isoText(grant.grantedDate)},
        {Key::expiresAt, jsonOf(grant.expiryDate)},
    };
}

QJsonObject toJson(const Invitation &invitation)
{
    return {
        {Key::id, invitation.id.toString()},
        {Key::name, invitation.name},
        {Key::role, invitation.role ? QJsonValue(toString(*invitation.role)) : QJsonValue()},
        {Key::createdDate, isoText(invitation.createdDate)},
        {Key::expiresAt, isoText(invitation.expiryDate)},
        {Key::redeemedDate, jsonOf(invitation.redeemedDate)},
        {Key::revoked, invitation.revoked},
    };
}

QJsonObject toJson(const MemberSession &session)
{
    QJsonArray roles;
    for (const RoleGrant &grant : session.grants)
        roles.append(toJson(grant));
    return {
        {Key::user, toJson(session.user.identity)},
        {Key::userId, session.user.id.toString()},
        {Key::device, toJson(session.device)},
        {Key::roles, roles},
    };
}

QJsonObject toJson(const TaskStatus &status)
{
    const bool isReceived = status.receipt.has_value();
    return {
        {Key::id, status.taskId.toString()},
        {Key::state, toString(status.state)},
        {Key::expiresAt, jsonOf(status.expiryDate)},
        {Key::takenUntil, jsonOf(status.takenUntil)},
        {Key::messageId, textOrNull(status.frontendMessageId)},
        {Key::receivedDate, isReceived ? QJsonValue(isoText(status.receipt->receivedDate)) : QJsonValue()},
        {Key::sequence,
            isReceived && status.receipt->sequence > 0 ? QJsonValue(status.receipt->sequence) : QJsonValue()},
        {Key::late, isReceived && status.receipt->late},
    };
}

}
