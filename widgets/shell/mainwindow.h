// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "model/domain/error.h"
#include "model/domain/people.h"
#include "model/domain/task.h"
#include "widgets/pages/firststartchoice.h"
#include "widgets/shell/place.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class Commands;
class DashboardPage;
class ErrorPage;
class GuidelinesPanel;
class LeaderboardPage;
class MessagesPage;
class Notice;
class OutboxPage;
class PageHeader;
class PersonBar;
class QMenu;
class QStackedWidget;
class Session;
class SettingsPage;
class ShortcutSheet;
class Sidebar;
class TermsPage;
class TutorialPage;
struct WorkPlan;
class WelcomePage;
class Workplace;

// The window: sidebar, header and the pages, wired to one session at a time. Sessions belong to whoever made them and
// may be exchanged while the window is open (another person, another server).
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    void setSession(Session *session);
    void setPeople(const QStringList &names, const QString &current);
    void setConnection(const QString &words, bool isGood);
    void open(Place place);
    void openWork(TaskType type);
    WelcomePage *showWelcome(
        const QStringList &languages, const QString &suggestedName); // lives until a session is set
    void showError(const Error &error, const QString &where); // instead of the pages, with a way to try again
    void showProblem(const QString &sentence); // beside them
    Place place() const { return m_place; }
    Workplace *workplace() const { return m_workplace; }
    Commands *commands() const { return m_commands; }
    void openLastPlace(); // where one was when the window was closed
    void openTutorial();

Q_SIGNALS:
    void personChosen(const QString &name);
    void personAdded(const QString &name);
    void serverWanted(); // to work on
    void firstStartChosen(const FirstStartChoice &choice);
    void retryWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createParts();
    void wirePages();
    void wireSession();
    void createActions();
    QAction *addCommand(QMenu *menu, const QString &id, const QString &icon, const QString &text,
        const QKeySequence &shortcut, const std::function<void()> &run);
    void addPlaces();
    void addKindsOfWork();
    void addFlow();
    void addHelp();
    void addView();
    void sayShortcuts(); // on the controls that show them
    void showOptionalWork(const Availability &availability);
    void setShellVisible(bool isVisible);
    void updateHeader();
    void toggleGuidelines();
    void toggleShortcuts();
    void openPalette();
    void startPlan(const WorkPlan &plan);
    void showTerms(const TermsOffer &offer);
    void showDay();
    void showNews(const QList<Announcement> &news);
    QWidget *pageOf(Place place); // made when it is first opened
    OutboxPage *outboxPage();
    MessagesPage *messagesPage();
    LeaderboardPage *leaderboardPage();
    SettingsPage *settingsPage();
    double zoomFactor() const; // of text to read
    void leaveTutorial();
    bool isShellShown() const;
    void zoomBy(int steps); // each a tenth
    void finishClosing();

    QPointer<Session> m_session;
    Place m_place = Place::Dashboard;
    Sidebar *m_sidebar;
    PageHeader *m_header;
    PersonBar *m_personBar;
    Notice *m_notice;
    QStackedWidget *m_pages;
    DashboardPage *m_dashboard;
    Workplace *m_workplace;
    OutboxPage *m_outbox = nullptr; // these are made when they are first opened
    MessagesPage *m_messages = nullptr;
    LeaderboardPage *m_leaderboard = nullptr;
    WelcomePage *m_welcome = nullptr;
    ErrorPage *m_error;
    GuidelinesPanel *m_guidelines;
    SettingsPage *m_settings = nullptr; // these too
    ShortcutSheet *m_shortcuts = nullptr;
    TermsPage *m_terms = nullptr;
    TutorialPage *m_tutorial = nullptr;
    Commands *m_commands;
    QStringList m_people;
    QString m_person;
    QList<Announcement> m_news;
    QMenu *m_menu;
    QMap<TaskType, QAction *> m_optionalWork; // commands of the kinds that an operator switches on
    int m_zoomSteps = 0;
    bool m_isFlushed = false;
};
