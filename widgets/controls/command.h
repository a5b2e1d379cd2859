// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>

class QToolButton;

// A command of a page: its object name is its stable id ("write.bold"), by which the sheet of shortcuts, the palette
// and the editor of shortcuts know it. It works while the focus is in the widget that it is made for.
namespace Command {

struct Words
{
    QString id;
    QString text;
    QString icon = {}; // of the theme
    QKeySequence shortcut = {};
};

template <typename Run>
QAction *create(QWidget *owner, const Words &words, Run run);

QAction *made(QWidget *owner, const Words &words);
// A flat button with the command's icon; its tooltip names the shortcut as it is at the time.
QToolButton *button(QAction *command, QWidget *parent);

template <typename Run>
QAction *create(QWidget *owner, const Words &words, Run run)
{
    QAction *command = made(owner, words);
    QObject::connect(command, &QAction::triggered, owner, run);
    return command;
}

}
