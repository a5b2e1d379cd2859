// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/user.h"

#include <QJsonObject>

// User (who acts) and FrontEndUser (what a server knows about a person) of the API.
namespace Wire {

QJsonObject toJson(const UserIdentity &user);
Result<UserIdentity> userIdentityFromJson(const QJsonObject &json);

QJsonObject toJson(const User &user); // without the notes of moderators
QJsonObject userForModeratorsToJson(const User &user);
Result<User> userFromJson(const QJsonObject &json);

}
