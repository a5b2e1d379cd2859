// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/messagecommands.h"

#include "widgets/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

MessageCommands::MessageCommands(QWidget *owner)
    : QObject(owner)
    , m_owner(owner)
    , m_copyText(
          add(u"message.copyText"_s, u"edit-copy-symbolic"_s, tr("&Copy text"), Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , m_copyMarkdown(add(u"message.copyMarkdown"_s, {}, tr("Copy as &Markdown"), {}))
    , m_copyCode(add(u"message.copyCode"_s, {}, tr("Copy the c&ode in it"), {}))
    , m_label(add(u"message.label"_s, u"tag-symbolic"_s, tr("&Label…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L))
    , m_report(add(u"message.report"_s, u"flag-symbolic"_s, tr("&Report…"), Qt::CTRL | Qt::SHIFT | Qt::Key_R))
{
    connect(m_copyText, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_shownText); });
    connect(
        m_copyMarkdown, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_message.text); });
    connect(m_copyCode, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_code.join(u"\n\n"_s)); });
    connect(m_label, &QAction::triggered, this, [this] { Q_EMIT labelWanted(m_message); });
    connect(m_report, &QAction::triggered, this, [this] { Q_EMIT reportWanted(m_message); });
    setMessage({}, {}, {}, false);
}

QAction *MessageCommands::add(const QString &id, const QString &icon, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_owner);
    action->setObjectName(id);
    if (!icon.isEmpty())
        action->setIcon(Theme::icon(icon));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_owner->addAction(action);
    return action;
}

void MessageCommands::setMessage(
    const Message &message, const QString &shownText, const QStringList &code, bool offersRemarks)
{
    m_message = message;
    m_shownText = shownText;
    m_code = code;
    m_copyText->setEnabled(!message.text.isEmpty());
    m_copyMarkdown->setEnabled(!message.text.isEmpty());
    m_copyCode->setEnabled(!code.isEmpty());
    for (QAction *action : {m_label, m_report}) {
        action->setEnabled(offersRemarks);
        action->setVisible(offersRemarks);
    }
}

void MessageCommands::fill(QMenu *menu) const
{
    menu->addActions({m_copyText, m_copyMarkdown});
    if (!m_code.isEmpty())
        menu->addAction(m_copyCode);
    menu->addSeparator();
    menu->addActions({m_label, m_report});
}

void MessageCommands::popUp(const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(globalPosition);
}
