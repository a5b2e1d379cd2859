// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/tasks/taskpage.h"

class LabelSheet;

// Reviewing: the message in its conversation, and beside it what can be said of it.
class LabelPage final : public TaskPage
{
    Q_OBJECT
public:
    LabelPage(const Task &task, const LabelTask &kind, QWidget *parent = nullptr);

    Draft draft() const override;
    void restore(const Draft &draft) override;
    void focusWork() override;
    void setZoom(double factor) override;
    bool isTouched() const override;

protected:
    QString missing() override;

private:
    void countAnswers();

    ConversationView *m_conversation;
    LabelSheet *m_sheet;
};
