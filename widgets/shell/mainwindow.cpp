// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/mainwindow.h"

#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "widgets/controls/notice.h"
#include "widgets/conversation/syntax.h"
#include "widgets/pages/dashboardpage.h"
#include "widgets/pages/errorpage.h"
#include "widgets/pages/leaderboardpage.h"
#include "widgets/pages/messagespage.h"
#include "widgets/pages/outboxpage.h"
#include "widgets/pages/settingspage.h"
#include "widgets/pages/termspage.h"
#include "widgets/pages/tutorialpage.h"
#include "widgets/pages/welcomepage.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/commands.h"
#include "widgets/shell/guidelinespanel.h"
#include "widgets/shell/pageheader.h"
#include "widgets/shell/personbar.h"
#include "widgets/shell/shortcutsheet.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/workplace.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr auto placeKey = "window/place"_L1;

}

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_commands(new Commands(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(QStringLiteral("Canopy"));
    createParts();
    wirePages();
    createActions();
    m_commands->adopt();
    sayShortcuts();
    resize(Theme::grid(160), Theme::grid(100));
    setMinimumSize(Theme::grid(96), Theme::grid(60));
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_zoomSteps = settings.value(u"reading/zoomSteps"_s, 0).toInt();
    zoomBy(0); // as it was left
    setConnection(tr("On this computer"), true);
    m_pages->setCurrentWidget(m_dashboard);
    updateHeader();
}

void MainWindow::createParts()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sidebar = new Sidebar(centre);
    m_header = new PageHeader(centre);
    m_personBar = new PersonBar(centre);
    m_notice = new Notice(centre);
    m_pages = new QStackedWidget(centre);
    m_dashboard = new DashboardPage(m_pages);
    m_workplace = new Workplace(m_pages);
    m_error = new ErrorPage(m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_dashboard, m_workplace, m_error})
        m_pages->addWidget(page);
    m_guidelines = new GuidelinesPanel(centre);
    m_guidelines->setFixedWidth(Theme::grid(44));
    m_guidelines->hide();

    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), 0);
    bars->setSpacing(Theme::grid(1));
    bars->addWidget(m_personBar);
    bars->addWidget(m_notice);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(bars);
    column->addWidget(m_pages, 1);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    row->addWidget(m_guidelines);
    setCentralWidget(centre);
}

void MainWindow::wirePages()
{
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::open);
    connect(m_sidebar, &Sidebar::personChosen, this, &MainWindow::personChosen);
    connect(m_sidebar, &Sidebar::personWanted, m_personBar, &PersonBar::open);
    connect(m_sidebar, &Sidebar::serverWanted, this, &MainWindow::serverWanted);
    connect(m_personBar, &PersonBar::named, this, &MainWindow::personAdded);
    connect(m_dashboard, &DashboardPage::workChosen, this, &MainWindow::openWork);
    connect(m_dashboard, &DashboardPage::outboxChosen, this, [this] { open(Place::Outbox); });
    connect(m_dashboard, &DashboardPage::leaderboardChosen, this, [this] { open(Place::Leaderboard); });
    connect(m_dashboard, &DashboardPage::planChosen, this, &MainWindow::startPlan);
    connect(m_dashboard, &DashboardPage::tutorialChosen, this, &MainWindow::openTutorial);
    connect(m_dashboard, &DashboardPage::tutorialPutAway, this, [this] {
        if (m_session)
            m_session->preferences()->setTutorialDone(true);
    });
    connect(m_dashboard, &DashboardPage::newsPutAway, this, [this](const QString &id) {
        if (m_session)
            m_session->preferences()->setNewsSeen(id);
    });
    connect(m_commands, &Commands::keysChanged, this, &MainWindow::sayShortcuts);
    connect(m_workplace, &Workplace::taskChanged, this, [this] {
        m_commands->adopt();
        updateHeader();
        if (m_shortcuts && m_shortcuts->isVisible())
            m_shortcuts->show(m_commands->here());
    });
    connect(m_workplace, &Workplace::dashboardWanted, this, [this] { open(Place::Dashboard); });
    connect(m_error, &ErrorPage::retryWanted, this, &MainWindow::retryWanted);
    connect(m_header, &PageHeader::guidelinesToggled, this, &MainWindow::toggleGuidelines);
    connect(m_guidelines, &GuidelinesPanel::closed, this, &MainWindow::toggleGuidelines);
    connect(m_header, &PageHeader::languageChosen, this, [this](const QString &code) {
        if (!m_session || code == m_session->language())
            return;
        m_workplace->saveNow();
        m_session->setLanguage(code);
        if (m_place == Place::Work)
            m_workplace->open(TaskType::Random);
    });
}

void MainWindow::setShellVisible(bool isVisible)
{
    m_sidebar->setVisible(isVisible);
    m_header->setVisible(isVisible);
    m_notice->hide();
}

WelcomePage *MainWindow::showWelcome(const QStringList &languages, const QString &suggestedName)
{
    setShellVisible(false);
    m_welcome = new WelcomePage(languages, suggestedName, m_pages);
    connect(m_welcome, &WelcomePage::chosen, this, &MainWindow::firstStartChosen);
    connect(m_welcome, &WelcomePage::serverWanted, this, &MainWindow::serverWanted);
    m_pages->addWidget(m_welcome);
    m_pages->setCurrentWidget(m_welcome);
    return m_welcome;
}

void MainWindow::showError(const Error &error, const QString &where)
{
    setShellVisible(false);
    m_error->say(error, where);
    m_pages->setCurrentWidget(m_error);
}

void MainWindow::showProblem(const QString &sentence)
{
    if (m_place == Place::Work && m_workplace->showProblem(sentence))
        return;
    m_notice->say(Notice::Tone::Problem, sentence);
}

void MainWindow::setPeople(const QStringList &names, const QString &current)
{
    m_people = names;
    m_person = current;
    if (m_settings)
        m_settings->setPeople(names, current);
    m_sidebar->setPeople(names, current);
}

void MainWindow::setConnection(const QString &words, bool isGood)
{
    m_sidebar->setConnection(words, isGood);
}

void MainWindow::open(Place place)
{
    if (m_place == Place::Work && place != Place::Work)
        m_workplace->saveNow();
    m_place = place;
    m_notice->hide();
    QSettings().setValue(placeKey, int(place));
    m_pages->setCurrentWidget(pageOf(place));
    m_sidebar->setCurrent(place);
    if (m_session && (place == Place::Dashboard || place == Place::Leaderboard))
        m_session->refresh();
    if (m_session && place == Place::Messages)
        m_session->messages()->reload();
    if (place == Place::Work) {
        if (m_workplace->hasTask())
            m_workplace->focusWork();
        else
            m_workplace->open(TaskType::Random);
    }
    if (place == Place::Dashboard)
        m_dashboard->focusWork();
    if (place == Place::Settings)
        m_settings->focusWork();
    updateHeader();
}

void MainWindow::openLastPlace()
{
    const int last = QSettings().value(placeKey, int(Place::Dashboard)).toInt();
    open(last >= 0 && last <= int(Place::Settings) ? Place(last) : Place::Dashboard);
}

QWidget *MainWindow::pageOf(Place place)
{
    switch (place) {
    case Place::Dashboard:
        return m_dashboard;
    case Place::Work:
        return m_workplace;
    case Place::Outbox:
        return outboxPage();
    case Place::Messages:
        return messagesPage();
    case Place::Leaderboard:
        return leaderboardPage();
    case Place::Settings:
        return settingsPage();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

OutboxPage *MainWindow::outboxPage()
{
    if (m_outbox)
        return m_outbox;
    m_outbox = new OutboxPage(m_pages);
    m_pages->addWidget(m_outbox);
    m_outbox->setModel(m_session ? m_session->outbox() : nullptr);
    connect(m_outbox, &OutboxPage::workChosen, this, [this] { openWork(TaskType::Random); });
    connect(m_outbox, &OutboxPage::sendNowWanted, this, [this] {
        if (m_session)
            m_session->sendNow();
    });
    connect(m_outbox, &OutboxPage::takeBackWanted, this, [this](TaskId task) {
        if (m_session)
            m_session->takeBack(task);
    });
    return m_outbox;
}

MessagesPage *MainWindow::messagesPage()
{
    if (m_messages)
        return m_messages;
    m_messages = new MessagesPage(m_pages);
    m_pages->addWidget(m_messages);
    m_messages->setModel(m_session ? m_session->messages() : nullptr);
    m_messages->setZoom(zoomFactor());
    if (m_session)
        connect(m_session, &Session::treeLoaded, m_messages, &MessagesPage::showTree);
    connect(m_messages, &MessagesPage::searched, this, [this](const QString &text) {
        if (m_session)
            m_session->searchMessages(text);
    });
    connect(m_messages, &MessagesPage::treeWanted, this, [this](MessageId message) {
        if (m_session)
            m_session->loadTree(message);
    });
    connect(m_messages, &MessagesPage::remarked, this, [this](const Remark &remark) {
        if (m_session)
            m_session->remark(remark);
    });
    return m_messages;
}

LeaderboardPage *MainWindow::leaderboardPage()
{
    if (m_leaderboard)
        return m_leaderboard;
    m_leaderboard = new LeaderboardPage(m_pages);
    m_pages->addWidget(m_leaderboard);
    m_leaderboard->setModel(m_session ? m_session->leaderboard() : nullptr);
    connect(m_leaderboard, &LeaderboardPage::workChosen, this, [this] { openWork(TaskType::Random); });
    connect(m_leaderboard, &LeaderboardPage::frameChosen, this, [this](TimeFrame frame) {
        if (m_session)
            m_session->setLeaderboardFrame(frame);
    });
    return m_leaderboard;
}

SettingsPage *MainWindow::settingsPage()
{
    if (m_settings)
        return m_settings;
    m_settings = new SettingsPage(m_pages);
    m_settings->setCommands(m_commands);
    m_settings->setSession(m_session);
    m_settings->setPeople(m_people, m_person);
    connect(m_settings, &SettingsPage::personChosen, this, &MainWindow::personChosen);
    connect(m_settings, &SettingsPage::personWanted, m_personBar, &PersonBar::open);
    connect(m_settings, &SettingsPage::tutorialWanted, this, &MainWindow::openTutorial);
    m_pages->addWidget(m_settings);
    return m_settings;
}

void MainWindow::openTutorial()
{
    if (!m_tutorial) {
        m_tutorial = new TutorialPage(m_pages);
        m_pages->addWidget(m_tutorial);
        connect(m_tutorial, &TutorialPage::left, this, &MainWindow::leaveTutorial);
        connect(m_tutorial, &TutorialPage::finished, this, [this] {
            if (m_session)
                m_session->preferences()->setTutorialDone(true);
            leaveTutorial();
        });
    }
    if (m_place == Place::Work)
        m_workplace->saveNow();
    m_tutorial->begin();
    m_pages->setCurrentWidget(m_tutorial);
    m_header->setWords(tr("Exercises"), tr("What good work is, by doing it. Nothing of it counts."));
    m_tutorial->focusWork();
}

void MainWindow::leaveTutorial()
{
    open(Place::Dashboard);
    if (m_session)
        m_dashboard->offerTutorial(!m_session->preferences()->isTutorialDone());
}

void MainWindow::startPlan(const WorkPlan &plan)
{
    if (!m_session)
        return;
    if (!plan.language.isEmpty() && plan.language != m_session->language()) {
        m_session->setLanguage(plan.language);
        m_header->setLanguages(m_session->languages(), plan.language);
    }
    m_place = Place::Work;
    m_notice->hide();
    m_pages->setCurrentWidget(m_workplace);
    m_sidebar->setCurrent(Place::Work);
    m_workplace->start(plan);
    updateHeader();
}

void MainWindow::openWork(TaskType type)
{
    m_place = Place::Work;
    m_notice->hide();
    m_pages->setCurrentWidget(m_workplace);
    m_sidebar->setCurrent(Place::Work);
    m_workplace->open(type);
    updateHeader();
}

void MainWindow::updateHeader()
{
    const auto type = m_place == Place::Work ? m_workplace->currentType() : std::nullopt;
    switch (m_place) {
    case Place::Dashboard:
        m_header->setWords(tr("Dashboard"), tr("What is needed, and where you stand."));
        break;
    case Place::Work:
        m_header->setWords(type ? TaskWords::title(*type) : tr("Work"), type ? TaskWords::request(*type) : QString());
        break;
    case Place::Outbox:
        m_header->setWords(tr("Outbox"), tr("What you handed in, and what became of it."));
        break;
    case Place::Messages:
        m_header->setWords(
            tr("Messages"), tr("Everything that was written, newest first, and the trees it belongs to."));
        break;
    case Place::Leaderboard:
        m_header->setWords(tr("Leaderboard"), tr("Who did how much."));
        break;
    case Place::Settings:
        m_header->setWords(tr("Settings"), tr("Every change holds at once."));
        break;
    }
    setWindowTitle(type ? tr("%1 — Canopy").arg(TaskWords::title(*type)) : QStringLiteral("Canopy"));
    if (m_guidelines->isVisible())
        m_guidelines->showFor(type);
}

void MainWindow::toggleGuidelines()
{
    const bool show = !m_guidelines->isVisible();
    if (show)
        m_guidelines->showFor(m_place == Place::Work ? m_workplace->currentType() : std::nullopt);
    m_guidelines->setVisible(show);
    m_header->setGuidelinesShown(show);
    if (show)
        m_guidelines->setFocus(Qt::ShortcutFocusReason);
    else if (m_place == Place::Work && m_workplace->hasTask())
        m_workplace->focusWork();
}

void MainWindow::toggleShortcuts()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutSheet(centralWidget());
        m_shortcuts->setFixedWidth(Theme::grid(44));
        m_shortcuts->hide();
        centralWidget()->layout()->addWidget(m_shortcuts);
        connect(m_shortcuts, &ShortcutSheet::closed, this, &MainWindow::toggleShortcuts);
        connect(m_shortcuts, &ShortcutSheet::changeWanted, this, [this] {
            toggleShortcuts();
            open(Place::Settings);
            m_settings->showShortcuts();
        });
    }
    if (m_shortcuts->isVisible()) {
        m_shortcuts->hide();
        if (m_place == Place::Work)
            m_workplace->focusWork();
        return;
    }
    if (m_guidelines->isVisible())
        toggleGuidelines();
    m_commands->adopt();
    m_shortcuts->show(m_commands->here());
    m_shortcuts->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openPalette()
{
    if (findChild<CommandPalette *>() || !isShellShown())
        return;
    m_commands->adopt();
    (new CommandPalette(m_commands->here(), this))->open();
}

bool MainWindow::isShellShown() const
{
    return m_sidebar->isVisible();
}

void MainWindow::zoomBy(int steps)
{
    m_zoomSteps = std::clamp(m_zoomSteps + steps, -3, 8);
    QSettings().setValue(u"reading/zoomSteps"_s, m_zoomSteps);
    m_workplace->setZoom(zoomFactor());
    if (m_messages)
        m_messages->setZoom(zoomFactor());
}

double MainWindow::zoomFactor() const
{
    return std::pow(1.1, m_zoomSteps);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    if (!m_session || m_isFlushed) {
        event->accept();
        return;
    }
    // Nothing typed is lost: the window is gone at once, the program only when everything is on disk.
    event->ignore();
    hide();
    m_workplace->saveNow();
    QCoro::connect(m_session->flush(), this, [this] { finishClosing(); });
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, this, [] { Syntax::instance().load(); }); // once the window is up; on another thread
}

void MainWindow::finishClosing()
{
    m_isFlushed = true;
    close();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setNarrow(width() < Theme::iconsBelow());
}
