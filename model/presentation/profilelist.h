// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/user.h"

#include <QList>

// Somebody's account on a server. What proves it (a key, a token) is in the keychain, under secretName().
struct ServerAccount
{
    QString address; // as Http::ServerAddress writes it
    UserIdentity user;

    QString secretName() const { return address + u' ' + toString(user.authMethod) + u':' + user.username; }
    friend bool operator==(const ServerAccount &, const ServerAccount &) = default;
};

// One of the people who share this computer, or an account of theirs on a server. Everything of theirs is in one
// workspace file; where it is an account, a second file says which.
struct Profile
{
    QString name; // as it is shown; on this computer also the username
    QString path;
    std::optional<ServerAccount> server = {}; // none: the queue on this computer

    friend bool operator==(const Profile &, const Profile &) = default;
};

UserIdentity identityOf(const Profile &profile);

// The profiles in a folder; one exists when its file does. Reads and writes the folder when it is asked.
class ProfileList
{
public:
    static constexpr int maximumBytes = 200; // of the file's name; file systems end at 255

    explicit ProfileList(const QString &folder);

    QList<Profile> profiles() const; // by name
    Profile profile(const QString &name) const; // where its file is, or would be
    // Invalid: not a name; Conflict: there is one, upper and lower case being the same; Storage: the folder cannot be
    // written.
    Result<Profile> create(const QString &name, const std::optional<ServerAccount> &server = {});
    // That of the account, or a new one, named after the person and the server.
    Result<Profile> ofAccount(const ServerAccount &account);

private:
    QString m_folder;
};
