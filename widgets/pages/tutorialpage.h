// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/presentation/tutorial.h"

#include <QWidget>

class ConversationView;
class InkLabel;
class PrimaryButton;
class QLabel;
class QStackedWidget;
class TaskPage;

// The exercises, one after the other on the pages that real work is done on, each with an answer. May be left at any
// time and done again.
class TutorialPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TutorialPage(QWidget *parent = nullptr);
    void begin();
    void focusWork();
    TaskPage *page() const { return m_page; } // of the exercise at hand
    int step() const { return m_step; } // from 0

Q_SIGNALS:
    void finished(); // the last one was done
    void left();

private:
    QWidget *createFeedback();
    void showStep(int step);
    void showFeedback(const Draft &draft);

    QList<TutorialStep> m_steps;
    int m_step = 0;
    QLabel *m_title;
    InkLabel *m_lesson;
    QStackedWidget *m_stack;
    TaskPage *m_page = nullptr;
    QWidget *m_feedback;
    ConversationView *m_answer;
    PrimaryButton *m_next;
};
