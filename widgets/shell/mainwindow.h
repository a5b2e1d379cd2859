// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/task.h"
#include "widgets/pages/firststartchoice.h"
#include "widgets/shell/place.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

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
class Sidebar;
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

Q_SIGNALS:
    void personChosen(const QString &name);
    void personAdded(const QString &name);
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
    QAction *addCommand(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &shortcut,
        const std::function<void()> &run);
    void showOptionalWork(const Availability &availability);
    void setShellVisible(bool isVisible);
    void updateHeader();
    void toggleGuidelines();
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
    OutboxPage *m_outbox;
    MessagesPage *m_messages;
    LeaderboardPage *m_leaderboard;
    WelcomePage *m_welcome = nullptr;
    ErrorPage *m_error;
    GuidelinesPanel *m_guidelines;
    QMenu *m_menu;
    QMap<TaskType, QAction *> m_optionalWork; // commands of the kinds that an operator switches on
    int m_zoomSteps = 0;
    bool m_isFlushed = false;
};
