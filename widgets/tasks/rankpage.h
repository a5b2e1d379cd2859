// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/tasks/taskpage.h"

class QCheckBox;
class QPushButton;
class RankList;

// Putting replies or prompts in order. The order they come in means nothing, so it counts only once something was moved
// or the order was confirmed as it is.
class RankPage final : public TaskPage
{
    Q_OBJECT
public:
    RankPage(const Task &task, const RankTask &kind, QWidget *parent = nullptr);
    RankPage(const Task &task, const RankPromptsTask &kind, QWidget *parent = nullptr);

    Draft draft() const override;
    void restore(const Draft &draft) override;
    void focusWork() override;
    void setZoom(double factor) override;
    bool isTouched() const override;

protected:
    QString missing() override;

private:
    void watch();
    QWidget *createRanking(const QList<Message> &texts);
    void takeChange(bool isTouched);
    void showState();

    ConversationView *m_conversation = nullptr; // prompts answer nothing
    RankList *m_list;
    QPushButton *m_keep;
    QCheckBox *m_none;
    InkLabel *m_problem;
    bool m_isTouched = false;
};
