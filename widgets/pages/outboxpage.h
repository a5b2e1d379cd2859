// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QWidget>

class EmptyState;
class InkLabel;
class QAbstractItemModel;
class QStackedWidget;
class RowListView;

// What was handed in and what became of it. Pieces that could not be taken show why, with their text to copy.
class OutboxPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxPage(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model); // roles of OutboxModel

Q_SIGNALS:
    void workChosen();
    void takeBackWanted(TaskId task);
    void sendNowWanted();

private:
    void showList();
    void showEntry(const class QModelIndex &index);

    QStackedWidget *m_stack;
    RowListView *m_list;
    EmptyState *m_empty;
    QWidget *m_detail;
    InkLabel *m_reason;
    class ConversationView *m_text;
    class QPushButton *m_copy;
    QPushButton *m_takeBack;
    QPushButton *m_sendNow;
};
