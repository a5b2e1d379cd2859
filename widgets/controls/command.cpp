// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/command.h"

#include "widgets/theme/icon.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

QAction *Command::made(QWidget *owner, const Words &words)
{
    auto *command = new QAction(words.text, owner);
    command->setObjectName(words.id);
    if (!words.icon.isEmpty())
        command->setIcon(Theme::icon(words.icon));
    command->setShortcut(words.shortcut);
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const auto sayShortcut = [command] {
        const QString text = command->text().remove(u'&');
        const QString keys = command->shortcut().toString(QKeySequence::NativeText);
        const QString tip = keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys);
        if (command->toolTip() != tip)
            command->setToolTip(tip);
    };
    sayShortcut();
    QObject::connect(command, &QAction::changed, command, sayShortcut);
    owner->addAction(command);
    return command;
}

QToolButton *Command::button(QAction *command, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(u"button."_s + command->objectName());
    button->setAutoRaise(true);
    button->setDefaultAction(command);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}
