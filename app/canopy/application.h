// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/canopy/options.h"
#include "model/concurrency/async.h"
#include "model/presentation/profilelist.h"
#include "model/presentation/secretstore.h"
#include "widgets/shell/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class Backend;
class EmbeddedBackend;
class ServerDesk;
class Session;
class WelcomePage;
class WorkspaceStore;

// Wires the parts together: opens the queue, asks the question of the first start, opens the person's workspace and
// gives the window its session, on the queue of this computer or on a server. Lives as long as the event loop; made
// after the QApplication.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const Options &options, std::shared_ptr<SecretStore> secrets);
    ~Application() override;

    void start(); // shows the window; all else follows by itself
    MainWindow *window() const { return m_window.get(); }

Q_SIGNALS:
    void ready(); // the asked page is filled: a desk, the welcome, or what went wrong

private:
    void openQueue();
    void whenPainted(std::function<void()> call); // the first picture comes before everything that fills it
    void notePainted();
    void queueOpened(const Result<std::shared_ptr<EmbeddedBackend>> &opened);
    void welcome();
    void begin(const FirstStartChoice &choice);
    void switchTo(const Profile &profile);
    void openProfile(const Profile &profile);
    void openSession(const Profile &profile, const std::shared_ptr<Backend> &backend, const QString &language);
    void showConnection(const Profile &profile);
    void openLocally();
    void openServer();
    void connectToServer(const QString &address);
    void addPerson(const QString &name);
    void fail(const Error &error);
    void showAskedPage();
    void openFirstSession();

    Options m_options;
    ProfileList m_profiles;
    std::shared_ptr<EmbeddedBackend> m_queue; // of this computer
    QString m_profile; // the name of whose session it is
    std::shared_ptr<WorkspaceStore> m_workspace;
    std::unique_ptr<Session> m_session;
    QPointer<WelcomePage> m_welcome;
    std::function<void()> m_afterPaint;
    bool m_isPainted = false;
    std::unique_ptr<MainWindow> m_window; // first to go
    std::unique_ptr<ServerDesk> m_servers;
};
