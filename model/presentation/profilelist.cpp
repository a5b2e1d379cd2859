// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/profilelist.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".workspace"_L1;
constexpr auto accountSuffix = ".server"_L1;
constexpr auto addressKey = "address"_L1;
constexpr auto usernameKey = "username"_L1;
constexpr auto displayNameKey = "display_name"_L1;
constexpr auto authMethodKey = "auth_method"_L1;

QString accountPath(const QString &workspacePath)
{
    return workspacePath.chopped(suffix.size()) + accountSuffix;
}

// None where there is no such file. One that cannot be read is an account that nothing answers for: the workspace must
// not be taken for that of somebody on this computer.
std::optional<ServerAccount> accountOf(const QString &workspacePath)
{
    QFile file(accountPath(workspacePath));
    if (!file.exists())
        return {};
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject json = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    return ServerAccount{json.value(addressKey).toString(),
        {json.value(usernameKey).toString(), json.value(displayNameKey).toString(),
            authMethodFromString(json.value(authMethodKey).toString()).value_or(AuthMethod::Local)}};
}

Result<void> writeAccount(const QString &workspacePath, const ServerAccount &account)
{
    QSaveFile file(accountPath(workspacePath));
    const QJsonObject json{{addressKey, account.address}, {usernameKey, account.user.username},
        {displayNameKey, account.user.displayName}, {authMethodKey, toString(account.user.authMethod)}};
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 && file.commit())
        return {};
    return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseReadOnly,
        u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString())});
}

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
    if (profile.server)
        return profile.server->user;
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
        found.append(profile(QUrl::fromPercentEncoding(file.chopped(suffix.size()).toUtf8())));
    std::ranges::sort(found, {}, [](const Profile &profile) { return profile.name.toCaseFolded(); });
    return found;
}

Profile ProfileList::profile(const QString &name) const
{
    const QString path = QDir(m_folder).filePath(fileNameOf(name));
    return {name, path, accountOf(path)};
}

Result<Profile> ProfileList::create(const QString &name, const std::optional<ServerAccount> &server)
{
    Profile created = profile(name.simplified());
    if (!isName(created.name))
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, u"not a name: "_s + name});
    for (const Profile &other : profiles()) {
        if (other.name.compare(created.name, Qt::CaseInsensitive) == 0)
            return std::unexpected(Error{Error::Kind::Conflict, ErrorCode::Generic, other.name + " exists"_L1});
    }
    QFile file(created.path);
    // The account first: without it the workspace would be that of somebody on this computer.
    QFile::remove(accountPath(created.path));
    if (server && QDir().mkpath(m_folder)) {
        if (const auto written = writeAccount(created.path, *server); !written)
            return std::unexpected(written.error());
    }
    created.server = server;
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::NewOnly)) {
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseReadOnly,
            u"%1 cannot be written: %2"_s.arg(created.path, file.errorString())});
    }
    return created;
}

Result<Profile> ProfileList::ofAccount(const ServerAccount &account)
{
    const QList<Profile> known = profiles();
    const auto sameAccount = [&](const Profile &profile) {
        return profile.server && profile.server->secretName() == account.secretName();
    };
    if (const auto found = std::ranges::find_if(known, sameAccount); found != known.cend()) {
        if (found->server != account) { // the name that is shown has changed
            if (const auto written = writeAccount(found->path, account); !written)
                return std::unexpected(written.error());
        }
        return profile(found->name);
    }
    const QString &shown = account.user.displayName.isEmpty() ? account.user.username : account.user.displayName;
    const QString name = u"%1 · %2"_s.arg(shown, QUrl(account.address).authority()).simplified();
    auto created = create(name, account);
    for (int number = 2; !created && created.error().kind == Error::Kind::Conflict && number < 100; ++number)
        created = create(u"%1 %2"_s.arg(name).arg(number), account);
    return created;
}
