// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rules/rankingorder.h"
#include "widgets/tasks/taskpage.h"

class QAction;
class QCheckBox;
class QPushButton;
class QStackedWidget;
class RankBoard;
class RankDuel;

// Putting replies or prompts in order: in a list, side by side, or by choosing between two at a time. The order they
// come in means nothing, so it counts only once something was moved or the order was confirmed as it is. Places may be
// shared while one decides, but not in what is handed in.
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
    void startWith(const QList<Message> &texts);
    QWidget *createRanking(const QList<Message> &texts);
    QWidget *createModes();
    QWidget *createAnswers();
    QAction *addCommand(QWidget *owner, const QString &id, const QString &text, const QKeySequence &keys,
        const std::function<void()> &run);
    void createCommands();
    void createMoves();
    void setMode(RankingMode mode);
    void move(int from, int to);
    void moveCurrent(int by);
    void toggleTie();
    void toggleDifferences();
    void keepOrder();
    void takeOrder(const Rules::RankingOrder &order);
    void takeChange(bool isTouched);
    void showState();
    void say(const QString &problem);

    ConversationView *m_conversation = nullptr; // prompts answer nothing
    RankBoard *m_board = nullptr;
    RankDuel *m_duel = nullptr;
    QStackedWidget *m_views = nullptr;
    InkLabel *m_hint = nullptr;
    QPushButton *m_keep = nullptr;
    QCheckBox *m_none = nullptr;
    InkLabel *m_problem = nullptr;
    QMap<RankingMode, QAction *> m_modes;
    QAction *m_differences = nullptr;
    QList<QAction *> m_sideways; // keys of the columns
    RankingMode m_mode = RankingMode::List;
    Rules::RankingOrder m_order;
    bool m_isTouched = false;
};
