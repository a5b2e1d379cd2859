// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/recentpiece.h"
#include "model/domain/task.h"
#include "model/presentation/workplan.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class EmptyState;
class LookPage;
class QAction;
class QStackedWidget;
class RecentPage;
class Session;
class TaskPage;
struct OpenTask;

// One task after another: asks the session for work of a kind, puts the page of the task up, keeps its draft, and goes
// on to the next of that kind when it is submitted or skipped. Also what lies between two tasks: the last look, taking
// back, the last ten pieces, a pause, the end of the time that somebody wanted to give.
class Workplace final : public QWidget
{
    Q_OBJECT
public:
    explicit Workplace(QWidget *parent = nullptr);

    void setSession(Session *session);
    void open(TaskType type); // what was done so far on another task is saved first
    void start(const WorkPlan &plan); // the language is set already
    bool hasTask() const { return m_page != nullptr; }
    std::optional<TaskType> currentType() const;
    TaskPage *page() const { return m_page; }
    void focusWork();
    void saveNow();
    void setZoom(double factor);
    bool showProblem(const QString &sentence); // false: there is no page to show it on
    void setTakeBackCommand(QAction *command) { m_takeBack = command; } // offered beside the outcome

    void showRecent();
    void togglePause(); // the work is put away as it is, and time stops
    bool isPaused() const { return m_isPaused; }

Q_SIGNALS:
    void taskChanged(); // another page, or none
    void dashboardWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createStates();
    LookPage *lookPage();
    RecentPage *recentPage();
    void wireSession();
    void show(const OpenTask &opened);
    void wirePage(TaskId task);
    void submitOrLook(const Draft &draft);
    void send(const Draft &draft);
    void goOn(TaskId from, const QString &outcome);
    void next();
    void showNothing(TaskType type, const Error &error);
    void showLooking();
    void showSummary();
    void showTask(); // the page of the task, or that there is none
    void removePage();
    void updateClock();
    void startHolding();

    QPointer<Session> m_session;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    EmptyState *m_looking;
    EmptyState *m_paused;
    EmptyState *m_summary;
    LookPage *m_look = nullptr; // made when they are first wanted
    RecentPage *m_recent = nullptr;
    TaskPage *m_page = nullptr;
    TaskPage *m_leaving = nullptr; // handed in or skipped, and still to be seen
    QAction *m_takeBack = nullptr;
    WorkPlan m_plan;
    WorkAmount m_atStart; // of the plan
    QMap<TaskType, int> m_done; // since then
    QString m_lastOutcome; // of the task before, in words
    QTimer m_patience; // before "looking" is shown, so that quick answers do not flicker
    QTimer m_hold; // while the outcome can be undone
    double m_zoom = 1.0;
    bool m_isPaused = false;
};
