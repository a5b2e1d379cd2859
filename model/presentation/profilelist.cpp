// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/profilelist.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".workspace"_L1;

// Letters and digits of any script stay readable; what a file system or a shell could take amiss does not.
QString fileNameOf(const QString &name)
{
    QString safe;
    for (const char32_t character : name.toUcs4()) {
        const QString one = QString::fromUcs4(&character, 1);
        safe += QChar::isLetterOrNumber(character) ? one : QString::fromLatin1(QUrl::toPercentEncoding(one));
    }
    return safe + suffix;
}

bool isName(const QString &name)
{
    return !name.isEmpty() && fileNameOf(name).toUtf8().size() <= ProfileList::maximumBytes
        && std::ranges::all_of(name, [](QChar character) { return character.isPrint(); });
}

}

UserIdentity identityOf(const Profile &profile)
{
    return {.username = profile.name, .displayName = profile.name, .authMethod = AuthMethod::Local};
}

ProfileList::ProfileList(const QString &folder)
    : m_folder(folder)
{
}

QList<Profile> ProfileList::profiles() const
{
    QList<Profile> found;
    const QDir folder(m_folder);
    const QStringList files = folder.entryList({u'*' + suffix}, QDir::Files);
    for (const QString &file : files)
        found.append({QUrl::fromPercentEncoding(file.chopped(suffix.size()).toUtf8()), folder.filePath(file)});
    std::ranges::sort(found, {}, [](const Profile &profile) { return profile.name.toCaseFolded(); });
    return found;
}

Profile ProfileList::profile(const QString &name) const
{
    return {name, QDir(m_folder).filePath(fileNameOf(name))};
}

Result<Profile> ProfileList::create(const QString &name)
{
    const Profile created = profile(name.simplified());
    if (!isName(created.name))
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, u"not a name: "_s + name});
    for (const Profile &other : profiles()) {
        if (other.name.compare(created.name, Qt::CaseInsensitive) == 0)
            return std::unexpected(Error{Error::Kind::Conflict, ErrorCode::Generic, other.name + " exists"_L1});
    }
    QFile file(created.path);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::NewOnly)) {
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseReadOnly,
            u"%1 cannot be written: %2"_s.arg(created.path, file.errorString())});
    }
    return created;
}
