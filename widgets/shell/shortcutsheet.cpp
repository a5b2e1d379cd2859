// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/shortcutsheet.h"

#include "widgets/theme/colours.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"shortcutSheet"_s);
    auto *title = new QLabel(tr("Shortcuts here"), this);
    title->setFont(Theme::headingFont());
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeShortcuts"_s);
    close->setAutoRaise(true);
    close->setIcon(Theme::icon(u"window-close-symbolic"_s));
    close->setAccessibleName(tr("Close the shortcuts"));
    close->setToolTip(tr("Close the shortcuts (Esc)"));
    connect(close, &QToolButton::clicked, this, &ShortcutSheet::closed);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(tr("Shortcuts that work here"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(Theme::grid(1));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto *change = new QPushButton(tr("Change shortcuts…"), this);
    change->setObjectName(u"changeShortcuts"_s);
    connect(change, &QPushButton::clicked, this, &ShortcutSheet::changeWanted);
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.5), Theme::grid(1), Theme::grid(1.5));
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(change, 0, Qt::AlignLeft);
    setFocusProxy(m_list);
}

void ShortcutSheet::show(const QList<Commands::Entry> &commands)
{
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    for (const Commands::Entry &command : commands) {
        if (command.keys.isEmpty())
            continue;
        if (!group || group->text(0) != command.group) {
            group = new QTreeWidgetItem(m_list, {command.group});
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(
            group, {command.text, QKeySequence::listToString(command.keys, QKeySequence::NativeText)});
        item->setToolTip(0, command.text);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_list->expandAll();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    QWidget::show();
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void ShortcutSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(Theme::colour(Theme::Colour::Line, palette()));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.drawLine(edge, 0, edge, height());
}
