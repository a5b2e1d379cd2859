// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

enum class AuthMethod { Local, Discord, Google, System };

QString toString(AuthMethod method); // the names of the protocol
std::optional<AuthMethod> authMethodFromString(QStringView name);

// Who acts, as a client says it: (username, auth method) is unique within a queue.
struct UserIdentity
{
    QString username;
    QString displayName;
    AuthMethod authMethod = AuthMethod::Local;

    friend bool operator==(const UserIdentity &, const UserIdentity &) = default;
};

struct User
{
    UserId id;
    UserIdentity identity;
    bool enabled = true;
    bool deleted = false;
    bool showOnLeaderboard = true;
    QDateTime createdDate; // UTC, as all dates here
    std::optional<QDateTime> tosAcceptanceDate;
    std::optional<QDateTime> lastActivityDate;
    std::optional<int> streakDays;
    std::optional<QDateTime> streakBeganDate;
    QString notes; // of moderators, for moderators
    QString acceptedTerms; // Terms::version(); empty: none

    friend bool operator==(const User &, const User &) = default;
};
