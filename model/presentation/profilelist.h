// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/user.h"

#include <QList>

// One of the people who share this computer. Everything of theirs is in one workspace file.
struct Profile
{
    QString name; // as it is shown, and the username at the backend
    QString path;

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
    Result<Profile> create(const QString &name);

private:
    QString m_folder;
};
