// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/commands.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

// Every command by a few letters of its name, over the window. Enter does it, Escape goes back to where one was.
// Made when it is opened and gone afterwards.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const QList<Commands::Entry> &commands, QWidget *window);
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &text);
    void leave();
    void run();

    QPointer<QWidget> m_before; // who had the focus
    QLineEdit *m_text;
    QListView *m_list;
    QStandardItemModel *m_rows;
    QSortFilterProxyModel *m_matching;
};
