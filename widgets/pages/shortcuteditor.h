// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/commands.h"

#include <QPointer>
#include <QWidget>

class InkLabel;
class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

// Every command with its shortcut, to be changed. A key that another command has is refused, with that command's name.
class ShortcutEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutEditor(QWidget *parent = nullptr);
    void setCommands(Commands *commands);
    void choose(const QString &id); // in the list

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void showChoice();
    void assign();
    void say(const QString &sentence, bool isProblem);
    QString chosenId() const;

    QPointer<Commands> m_commands;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_remove;
    QPushButton *m_usual;
    InkLabel *m_message;
};
