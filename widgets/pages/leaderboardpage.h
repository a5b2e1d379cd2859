// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/leaderboard.h"

#include <QWidget>

class EmptyState;
class QAbstractItemModel;
class QStackedWidget;
class QTabBar;
class QTableView;

// Who did how much in the last day, week, month, or ever. One's own row is marked.
class LeaderboardPage final : public QWidget
{
    Q_OBJECT
public:
    explicit LeaderboardPage(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model); // roles of LeaderboardModel

Q_SIGNALS:
    void frameChosen(TimeFrame frame);
    void workChosen();

private:
    void showTable();

    QTabBar *m_frames;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    class LeaderboardColumns *m_columns;
};
