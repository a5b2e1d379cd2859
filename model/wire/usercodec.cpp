// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/usercodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

QJsonObject Wire::toJson(const UserIdentity &user)
{
    return {
        {Key::id, user.username},
        {Key::displayName, user.displayName},
        {Key::authMethod, toString(user.authMethod)},
    };
}

Result<UserIdentity> Wire::userIdentityFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"user"_s);
    UserIdentity user;
    user.username = reader.text(Key::id);
    user.displayName = reader.text(Key::displayName);
    user.authMethod = reader.named(Key::authMethod, authMethodFromString);
    if (user.username.isEmpty())
        reader.fail(Key::id, u"is empty"_s);
    return reader.result(user);
}

QJsonObject Wire::userForModeratorsToJson(const User &user)
{
    QJsonObject json = toJson(user);
    json.insert(Key::notes, user.notes);
    return json;
}

QJsonObject Wire::toJson(const User &user)
{
    QJsonObject json = toJson(user.identity);
    json.insert(Key::userId, user.id.toString());
    json.insert(Key::enabled, user.enabled);
    json.insert(Key::deleted, user.deleted);
    json.insert(Key::notes, QString()); // for moderators only
    json.insert(Key::createdDate, user.createdDate.isValid() ? isoText(user.createdDate) : QJsonValue());
    json.insert(Key::showOnLeaderboard, user.showOnLeaderboard);
    json.insert(Key::streakDays, jsonOf(user.streakDays));
    json.insert(Key::streakLastDayDate, jsonOf(user.streakBeganDate));
    json.insert(Key::lastActivityDate, jsonOf(user.lastActivityDate));
    json.insert(Key::tosAcceptanceDate, jsonOf(user.tosAcceptanceDate));
    return json;
}

Result<User> Wire::userFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"user"_s);
    User user;
    const auto identity = userIdentityFromJson(json);
    if (!identity)
        return std::unexpected(identity.error());
    user.identity = *identity;
    user.id = reader.id<UserId>(Key::userId);
    user.enabled = reader.boolean(Key::enabled, true);
    user.deleted = reader.boolean(Key::deleted, false);
    user.createdDate = reader.optionalDate(Key::createdDate).value_or(QDateTime());
    user.showOnLeaderboard = reader.boolean(Key::showOnLeaderboard, true);
    user.streakDays = reader.optionalInteger(Key::streakDays);
    user.streakBeganDate = reader.optionalDate(Key::streakLastDayDate);
    user.lastActivityDate = reader.optionalDate(Key::lastActivityDate);
    user.tosAcceptanceDate = reader.optionalDate(Key::tosAcceptanceDate);
    user.notes = reader.text(Key::notes, QString());
    return reader.result(user);
}
