// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/error.h"
#include "model/domain/remark.h"
#include "model/domain/task.h"

#include <QWidget>

class ConversationView;
class InkLabel;
class Notice;
class QAction;
class QPushButton;
class QVBoxLayout;
class ReadingBar;
class SkipPanel;

// A page on which one task is done. It takes the task, says every change of what was done so far (draftChanged), and
// ends with one value: submitted or skipped. It knows nothing of where tasks come from or answers go.
class TaskPage : public QWidget
{
    Q_OBJECT
public:
    TaskPage(const Task &task, QWidget *parent);

    const Task &task() const { return m_task; }
    virtual Draft draft() const = 0;
    virtual void restore(const Draft &draft) = 0; // what was done before; draftChanged is not emitted
    virtual void focusWork() = 0;
    virtual void setZoom(double factor) = 0; // of the text to read
    virtual bool isTouched() const = 0; // anything done that would be lost

    void submit(); // as the button; says what is missing instead of submitting
    void showSaved(const QDateTime &when);
    // Of the task before this one, beside the command that takes it back; until clearOutcome().
    void showOutcome(const QString &words, QAction *takeBack);
    void clearOutcome();
    void showProblem(const QString &sentence);
    void setBusy(bool isBusy); // between submitting and the answer
    void openSkipPanel();

Q_SIGNALS:
    void draftChanged(const Draft &draft);
    void submitted(const Draft &draft);
    void skipped(const QString &reason);
    void remarked(const Remark &remark); // on a message of the task

protected:
    void setBody(QWidget *body);
    void setCounter(const QString &text, bool isProblem);
    void noteChange(); // tells draftChanged
    // The sentence that says what is missing, shown beside its control by the page itself; empty when complete.
    virtual QString missing() = 0;
    // Asks about its links, and takes labels and reports of its messages. F6 goes there and back.
    void watch(ConversationView *view);
    ReadingBar *reading() const { return m_reading; }

private:
    QWidget *createFooter();
    void createCommands();

    Task m_task;
    QVBoxLayout *m_column;
    Notice *m_notice;
    ReadingBar *m_reading;
    SkipPanel *m_skipPanel;
    InkLabel *m_saved;
    InkLabel *m_outcome;
    QPushButton *m_takeBack;
    InkLabel *m_counter;
    QAction *m_submit;
    QAction *m_skip;
};
