// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/remark.h"
#include "model/domain/tree.h"

#include <QTimer>
#include <QWidget>

class ConversationView;
class EmptyState;
class InkLabel;
class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QStackedWidget;
class ReadingBar;
class RowListView;

// The messages of the queue, newest first, and the tree of the one that is chosen.
class MessagesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit MessagesPage(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model); // roles of MessagesModel
    void showTree(const MessageTree &tree);
    void setZoom(double factor);
    void focusSearch();

Q_SIGNALS:
    void searched(const QString &text);
    void treeWanted(MessageId message);
    void remarked(const Remark &remark);

private:
    QWidget *createList();
    QWidget *createTree();
    void showList();
    void chooseMessage(const class QModelIndex &index);

    QLineEdit *m_search;
    QTimer m_pause; // of typing
    RowListView *m_list;
    QStackedWidget *m_listStack;
    EmptyState *m_noMessages;
    QStackedWidget *m_treeStack;
    InkLabel *m_treeState;
    ConversationView *m_tree;
    ReadingBar *m_reading;
    MessageId m_chosen;
};
