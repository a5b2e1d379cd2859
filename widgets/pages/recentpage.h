// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/recentpiece.h"

#include <QWidget>

class ConversationView;
class EmptyState;
class InkLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class RowListView;

// The last pieces of work: what they were, what was done. Those of which nobody was told yet can be taken back.
class RecentPage final : public QWidget
{
    Q_OBJECT
public:
    explicit RecentPage(QWidget *parent = nullptr);
    void setPieces(const QList<RecentPiece> &pieces); // latest first
    void focusWork();
    void setZoom(double factor);

Q_SIGNALS:
    void takeBackWanted(TaskId task);
    void left();

private:
    QWidget *createDetail();
    void showPiece();

    QList<RecentPiece> m_pieces;
    QStandardItemModel *m_rows;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    RowListView *m_list;
    InkLabel *m_state;
    ConversationView *m_text;
    QPushButton *m_takeBack;
};
