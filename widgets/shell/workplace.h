// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/task.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class EmptyState;
class QStackedWidget;
class Session;
class TaskPage;
struct OpenTask;

// One task after another: asks the session for work of a kind, puts the page of the task up, keeps its draft, and goes
// on to the next of that kind when it is submitted or skipped.
class Workplace final : public QWidget
{
    Q_OBJECT
public:
    explicit Workplace(QWidget *parent = nullptr);

    void setSession(Session *session);
    void open(TaskType type); // what was done so far on another task is saved first
    bool hasTask() const { return m_page != nullptr; }
    std::optional<TaskType> currentType() const;
    TaskPage *page() const { return m_page; }
    void saveNow();
    void setZoom(double factor);
    bool showProblem(const QString &sentence); // false: there is no page to show it on

Q_SIGNALS:
    void taskChanged(); // another page, or none
    void dashboardWanted();

private:
    void show(const OpenTask &opened);
    void showNothing(TaskType type, const Error &error);
    void showLooking();
    void removePage();

    QPointer<Session> m_session;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    EmptyState *m_looking;
    TaskPage *m_page = nullptr;
    TaskType m_wanted = TaskType::Random;
    QString m_lastOutcome; // of the task before, in words
    QTimer m_patience; // before "looking" is shown, so that quick answers do not flicker
    double m_zoom = 1.0;
};
