// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/presentation/profilelist.h"
#include "model/presentation/secretstore.h"
#include "model/presentation/serverlogin.h"
#include "widgets/pages/connectdialog.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

class Backend;
class QWidget;
struct ServerEntry;

// Where people come to work on servers: opens the dialog, keeps secrets in the keychain (and only there; without one
// until the program ends), and hands out the backend. One dialog at a time.
class ServerDesk final : public QObject
{
    Q_OBJECT

public:
    ServerDesk(ProfileList &profiles, std::shared_ptr<SecretStore> secrets, QWidget *window);

    void connectTo(const QString &address, const QString &name); // both may be empty; opens the dialog
    void open(const Profile &profile); // with the kept secret; asks for one where it is not kept
    ConnectDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void opened(const Profile &profile, const std::shared_ptr<Backend> &backend);
    void failed(const Error &error); // before there is a dialog to say it
    void asking(); // the dialog is open
    void dismissed(); // the dialog was closed without a server
    void notKept(); // the keychain could not be reached: the secret is forgotten when the program ends

private:
    ConnectDialog *openDialog();
    void look(const QString &address);
    void logOnWith(const ServerLogin &login);
    void enter(const ServerEntry &entry);
    void use(const Profile &profile, const QString &secret);
    void askFor(const Profile &profile, const Error &why);

    ProfileList &m_profiles;
    std::shared_ptr<SecretStore> m_secrets;
    QWidget *m_window;
    QHash<QString, QString> m_remembered; // secrets of this run, by their names
    QPointer<ConnectDialog> m_dialog;
};
