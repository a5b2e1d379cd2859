// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/application.h"

#include "app/canopy/firstpaint.h"
#include "app/canopy/firststart.h"
#include "app/canopy/serverdesk.h"
#include "app/paths.h"
#include "model/backend/embedded/embeddedbackend.h"
#include "model/backend/http/serveraddress.h"
#include "model/presentation/session.h"
#include "model/workspace/workspacestore.h"
#include "widgets/pages/welcomepage.h"
#include "widgets/words/errorwords.h"
#include "widgets/words/serverwords.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto paintPatience = 500ms; // with a window that nobody can see
constexpr auto lastPersonKey = "person"_L1;

Place placeOf(StartPage page)
{
    switch (page) {
    case StartPage::Dashboard:
        return Place::Dashboard;
    case StartPage::Work:
        return Place::Work;
    case StartPage::Outbox:
        return Place::Outbox;
    case StartPage::Messages:
        return Place::Messages;
    case StartPage::Leaderboard:
        return Place::Leaderboard;
    case StartPage::Settings:
        return Place::Settings;
    }
    Q_UNREACHABLE_RETURN({});
}

QString ownName()
{
    const QString name = systemUserName();
    return name.isEmpty() ? Application::tr("Me") : name;
}

void askForFile(QWidget *parent, const std::function<void(const QString &)> &answer)
{
    auto *dialog = new QFileDialog(parent, Application::tr("Import a file"), {},
        Application::tr("Conversations (*.jsonl *.jsonl.gz *.jsonl.zst *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}

}

Application::Application(const Options &options, std::shared_ptr<SecretStore> secrets)
    : m_options(options)
    , m_profiles(Paths::profilesFolder(options.dataFolder))
    , m_window(std::make_unique<MainWindow>())
    , m_servers(std::make_unique<ServerDesk>(m_profiles, std::move(secrets), m_window.get()))
{
    connect(m_window.get(), &MainWindow::retryWanted, this, &Application::openQueue);
    connect(m_window.get(), &MainWindow::firstStartChosen, this, &Application::begin);
    connect(m_window.get(), &MainWindow::personAdded, this, &Application::addPerson);
    connect(m_window.get(), &MainWindow::personChosen, this,
        [this](const QString &name) { switchTo(m_profiles.profile(name)); });
    connect(m_window.get(), &MainWindow::serverWanted, this, [this] { connectToServer({}); });
    connect(m_servers.get(), &ServerDesk::opened, this,
        [this](const Profile &profile, const std::shared_ptr<Backend> &backend) {
            if (!m_session)
                return openSession(profile, backend, {});
            QCoro::connect(m_session->flush(), this, [this, profile, backend] { openSession(profile, backend, {}); });
        });
    connect(m_servers.get(), &ServerDesk::failed, this, [this](const Error &error) {
        if (m_session)
            m_window->showProblem(sentence(error));
        else
            fail(error);
    });
    connect(m_servers.get(), &ServerDesk::asking, this, &Application::ready);
    connect(m_servers.get(), &ServerDesk::notKept, this, [this] {
        m_window->showProblem(
            tr("The keychain of this computer cannot be reached. The key is kept until you close Canopy, "
               "and asked for the next time."));
    });
    connect(m_servers.get(), &ServerDesk::dismissed, this, [this] {
        if (!m_session && !m_welcome)
            openLocally();
    });
}

Application::~Application() = default;

void Application::start()
{
    if (m_options.size)
        m_window->resize(*m_options.size);
    // After whoever else waits for the paint.
    afterFirstPaint(m_window.get(), [this] { QTimer::singleShot(0, this, &Application::notePainted); });
    QTimer::singleShot(paintPatience, this, &Application::notePainted);
    m_window->show();
    openQueue(); // on a thread of its own, while the window is painted
}

void Application::whenPainted(std::function<void()> call)
{
    if (m_isPainted)
        call();
    else
        m_afterPaint = std::move(call);
}

void Application::notePainted()
{
    m_isPainted = true;
    if (const auto call = std::exchange(m_afterPaint, nullptr))
        call();
}

void Application::openQueue()
{
    if (!QDir().mkpath(m_options.dataFolder)) {
        return fail({Error::Kind::Storage, ErrorCode::DatabaseReadOnly,
            u"the folder %1 cannot be made"_s.arg(m_options.dataFolder)});
    }
    const auto url = Storage::DatabaseUrl::sqlite(Paths::queueFile(m_options.dataFolder));
    QCoro::connect(EmbeddedBackend::open(url), this,
        [this](const Result<std::shared_ptr<EmbeddedBackend>> &opened) { queueOpened(opened); });
}

void Application::queueOpened(const Result<std::shared_ptr<EmbeddedBackend>> &opened)
{
    if (!opened)
        return fail(opened.error());
    m_queue = *opened;
    QCoro::connect(m_queue->isNew(), this, [this](const Result<bool> &isNew) {
        if (!isNew)
            return fail(isNew.error());
        const bool isWelcome = *isNew && !m_profiles.profile(QSettings().value(lastPersonKey).toString()).server;
        if (isWelcome)
            welcome();
        if (m_options.server)
            whenPainted([this] { openServer(); });
        else if (!isWelcome)
            whenPainted([this] { openFirstSession(); });
    });
}

// After an account on a server could not be had: on this computer instead.
void Application::openLocally()
{
    QCoro::connect(m_queue->isNew(), this, [this](const Result<bool> &isNew) {
        if (!isNew)
            return fail(isNew.error());
        if (*isNew)
            return welcome();
        const QList<Profile> known = m_profiles.profiles();
        const auto local = std::ranges::find_if(known, [](const Profile &profile) { return !profile.server; });
        const auto profile = local != known.cend() ? Result<Profile>(*local) : m_profiles.create(ownName());
        if (profile)
            openProfile(*profile);
        else
            fail(profile.error());
    });
}

// The account there that is known, or the dialog.
void Application::openServer()
{
    const QString address = *std::exchange(m_options.server, std::nullopt);
    const auto where = Http::ServerAddress::fromText(address);
    const QList<Profile> known = m_profiles.profiles();
    for (const Profile &profile : known) {
        const bool isMeant = !m_options.profile || profile.name == *m_options.profile;
        if (where && isMeant && profile.server && profile.server->address == where->toString())
            return openProfile(profile);
    }
    connectToServer(address);
}

void Application::connectToServer(const QString &address)
{
    m_servers->connectTo(address, m_options.profile.value_or(ownName()));
}

void Application::openProfile(const Profile &profile)
{
    if (profile.server)
        m_servers->open(profile);
    else
        openSession(profile, m_queue, {});
}

// Of the person asked for, or who worked last, or the first; who is not known yet gets a profile.
void Application::openFirstSession()
{
    const QList<Profile> known = m_profiles.profiles();
    const QString last = QSettings().value(lastPersonKey).toString();
    QString name = m_options.profile.value_or(last);
    const bool isKnown = std::ranges::contains(known, name, &Profile::name);
    if (!isKnown && !m_options.profile)
        name = known.isEmpty() ? ownName() : known.constFirst().name;
    if (isKnown || (!known.isEmpty() && !m_options.profile))
        return openProfile(m_profiles.profile(name));
    const auto created = m_profiles.create(name);
    if (!created)
        return fail(created.error());
    openProfile(*created);
}

void Application::welcome()
{
    m_welcome = m_window->showWelcome(workLanguages(), m_options.profile.value_or(systemUserName()));
    m_welcome->setFileAsker(askForFile);
    Q_EMIT ready();
}

void Application::begin(const FirstStartChoice &choice)
{
    m_welcome->setBusy(true);
    QCoro::connect(beginQueue(m_queue, choice), this, [this, choice](const Result<void> &begun) {
        const auto profile = begun ? m_profiles.create(choice.name) : std::unexpected(begun.error());
        if (profile || profile.error().kind == Error::Kind::Conflict)
            return openSession(m_profiles.profile(choice.name), m_queue, choice.language);
        m_welcome->setBusy(false);
        m_welcome->showProblem(sentence(profile.error()));
    });
}

void Application::addPerson(const QString &name)
{
    const auto profile = m_profiles.create(name);
    if (!profile)
        return m_window->showProblem(sentence(profile.error()));
    switchTo(*profile);
}

void Application::switchTo(const Profile &profile)
{
    if (profile.name == m_profile)
        return;
    if (profile.server)
        return m_servers->open(profile);
    // The workspace is closed before the next one is opened, and not before the last keystroke is in it.
    QCoro::connect(m_session->flush(), this, [this, profile] { openSession(profile, m_queue, {}); });
}

void Application::openSession(const Profile &profile, const std::shared_ptr<Backend> &backend, const QString &language)
{
    auto workspace = WorkspaceStore::open(profile.path);
    if (!workspace)
        return m_session ? m_window->showProblem(sentence(workspace.error())) : fail(workspace.error());
    auto session = std::make_unique<Session>(*workspace, backend, identityOf(profile), language);
    m_window->setSession(session.get());
    m_profile = profile.name;
    m_session = std::move(session);
    m_workspace = *workspace;
    QStringList names;
    const QList<Profile> everybody = m_profiles.profiles();
    for (const Profile &known : everybody)
        names.append(known.name);
    m_window->setPeople(names, profile.name);
    showConnection(profile);
    QSettings().setValue(lastPersonKey, profile.name);
    showAskedPage();
    Q_EMIT ready();
}

// In words where one works, and whether that place answers.
void Application::showConnection(const Profile &profile)
{
    if (!profile.server)
        return m_window->setConnection(tr("On this computer"), true);
    const QString host = QUrl(profile.server->address).authority();
    m_window->setConnection(ServerWords::place(host), true);
    connect(m_session.get(), &Session::availabilityChanged, m_window.get(),
        [this, host] { m_window->setConnection(ServerWords::place(host), true); });
    connect(m_session.get(), &Session::failed, m_window.get(), [this, host](const Error &error) {
        if (error.kind == Error::Kind::Unreachable)
            m_window->setConnection(ServerWords::silence(host), false);
    });
}

void Application::showAskedPage()
{
    const auto page = std::exchange(m_options.page, std::nullopt);
    if (page == StartPage::Work)
        m_window->openWork(m_options.work);
    else if (page)
        m_window->open(placeOf(*page));
}

void Application::fail(const Error &error)
{
    qWarning("%s", qUtf8Printable(error.message));
    // Who has the file is known only to the error itself.
    const bool isInUse = error.code == ErrorCode::DatabaseInUse;
    m_window->showError(error, isInUse ? error.message : m_options.dataFolder);
    Q_EMIT ready();
}
