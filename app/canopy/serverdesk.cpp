// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/serverdesk.h"

#include "app/canopy/serverlogon.h"
#include "widgets/words/errorwords.h"

using namespace Qt::StringLiterals;

ServerDesk::ServerDesk(ProfileList &profiles, std::shared_ptr<SecretStore> secrets, QWidget *window)
    : m_profiles(profiles)
    , m_secrets(std::move(secrets))
    , m_window(window)
{
}

ConnectDialog *ServerDesk::openDialog()
{
    if (m_dialog)
        m_dialog->deleteLater();
    m_dialog = new ConnectDialog(m_window);
    connect(m_dialog, &ConnectDialog::addressEntered, this, &ServerDesk::look);
    connect(m_dialog, &ConnectDialog::loginWanted, this, &ServerDesk::logOnWith);
    connect(m_dialog, &QDialog::rejected, this, [this] {
        m_dialog->deleteLater();
        m_dialog = nullptr;
        Q_EMIT dismissed();
    });
    m_dialog->open();
    Q_EMIT asking();
    return m_dialog;
}

void ServerDesk::connectTo(const QString &address, const QString &name)
{
    ConnectDialog *dialog = openDialog();
    dialog->setName(name);
    if (!address.isEmpty())
        dialog->setAddress(address);
}

void ServerDesk::look(const QString &address)
{
    // The answer belongs to the dialog: it may be closed by then, and another one open.
    QCoro::connect(lookAtServer(address), m_dialog.get(), [this, address](const Result<ServerDescription> &server) {
        if (m_dialog->login().address != address) // another one was entered meanwhile
            return;
        if (server)
            m_dialog->showServer(*server);
        else
            m_dialog->showAddressProblem(sentence(server.error()));
    });
}

void ServerDesk::logOnWith(const ServerLogin &login)
{
    QCoro::connect(logOn(login), m_dialog.get(), [this](const Result<ServerEntry> &entry) {
        if (entry)
            enter(*entry);
        else
            m_dialog->showProblem(sentence(entry.error()));
    });
}

void ServerDesk::enter(const ServerEntry &entry)
{
    const auto profile = m_profiles.ofAccount(entry.account);
    if (!profile) {
        m_dialog->showProblem(sentence(profile.error()));
        return;
    }
    m_dialog->deleteLater();
    m_dialog = nullptr;
    const QString name = entry.account.secretName();
    m_remembered.insert(name, entry.secret);
    QCoro::connect(m_secrets->write(name, entry.secret), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT notKept();
    });
    Q_EMIT opened(*profile, entry.backend);
}

void ServerDesk::open(const Profile &profile)
{
    const QString name = profile.server->secretName();
    if (m_remembered.contains(name))
        return use(profile, m_remembered.value(name));
    QCoro::connect(m_secrets->read(name), this, [this, profile](const Result<QString> &secret) {
        if (secret)
            use(profile, *secret);
        else
            askFor(profile, secret.error());
    });
}

void ServerDesk::use(const Profile &profile, const QString &secret)
{
    const auto backend = backendOf(*profile.server, secret);
    if (backend)
        Q_EMIT opened(profile, *backend);
    else
        Q_EMIT failed(backend.error());
}

void ServerDesk::askFor(const Profile &profile, const Error &why)
{
    openDialog()->askForKeyOf(profile.server->address, profile.server->user.username, sentence(why));
}
