// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/shortcuteditor.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/theme/metrics.h"

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

}

ShortcutEditor::ShortcutEditor(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(tr("&Use this"), this))
    , m_remove(new QPushButton(tr("&None"), this))
    , m_usual(new QPushButton(tr("Us&ual"), this))
    , m_message(new InkLabel(Theme::Colour::Muted, {}, this))
{
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setPlaceholderText(tr("Search the commands"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"shortcutEditorList"_s);
    m_list->setAccessibleName(tr("Commands and their shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Shortcut")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setMinimumHeight(Theme::grid(36));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_keys->setObjectName(u"shortcutKeys"_s);
    m_keys->setAccessibleName(tr("New shortcut"));
    m_keys->setMaximumSequenceLength(1);
    m_assign->setObjectName(u"shortcutAssign"_s);
    m_remove->setObjectName(u"shortcutRemove"_s);
    m_usual->setObjectName(u"shortcutUsual"_s);
    m_message->setObjectName(u"shortcutMessage"_s);
    m_message->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    for (QPushButton *button : {m_assign, m_remove, m_usual})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(1));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::showChoice);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_commands)
            m_commands->setKeys(chosenId(), {});
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (m_commands)
            m_commands->reset(chosenId());
    });
}

void ShortcutEditor::setCommands(Commands *commands)
{
    m_commands = commands;
    connect(commands, &Commands::keysChanged, this, [this] {
        if (isVisible())
            fill();
    });
}

void ShortcutEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

QString ShortcutEditor::chosenId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void ShortcutEditor::fill()
{
    if (!m_commands)
        return;
    const QString chosen = chosenId();
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    for (const Commands::Entry &command : m_commands->all()) {
        if (!group || group->text(0) != command.group) {
            group = new QTreeWidgetItem(m_list, {command.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            group->setFont(0, bold);
        }
        auto *item = new QTreeWidgetItem(
            group, {command.text, QKeySequence::listToString(command.keys, QKeySequence::NativeText)});
        item->setData(0, idRole, command.id);
        if (command.keys != command.usualKeys) {
            QFont changed = font();
            changed.setItalic(true);
            item->setFont(1, changed);
            item->setToolTip(1,
                tr("Changed; usually %1").arg(QKeySequence::listToString(command.usualKeys, QKeySequence::NativeText)));
        }
    }
    m_list->expandAll();
    m_list->resizeColumnToContents(1);
    filter(m_search->text());
    choose(chosen);
    showChoice();
}

void ShortcutEditor::choose(const QString &id)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_list->topLevelItem(i)->childCount(); ++j) {
            QTreeWidgetItem *item = m_list->topLevelItem(i)->child(j);
            if (item->data(0, idRole).toString() == id)
                m_list->setCurrentItem(item);
        }
    }
}

void ShortcutEditor::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const bool isShown = group->child(j)->text(0).contains(text, Qt::CaseInsensitive);
            group->child(j)->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        group->setHidden(!isAnyShown);
    }
}

void ShortcutEditor::showChoice()
{
    const bool isChosen = !chosenId().isEmpty();
    for (QWidget *control : std::initializer_list<QWidget *>{m_keys, m_assign, m_remove, m_usual})
        control->setEnabled(isChosen);
    m_keys->clear();
    say(isChosen ? QString() : tr("Choose a command to change its shortcut."), false);
}

void ShortcutEditor::assign()
{
    const QKeySequence keys = m_keys->keySequence();
    if (!m_commands || keys.isEmpty()) {
        say(tr("Press the new keys in the field first."), true);
        m_keys->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString id = chosenId();
    if (const QString holder = m_commands->holderOf(id, keys); !holder.isEmpty()) {
        say(tr("%1 belongs to “%2” already. Give that one another shortcut first.")
                .arg(keys.toString(QKeySequence::NativeText), holder),
            true);
        return;
    }
    m_commands->setKeys(id, {keys});
    say(tr("Changed."), false);
}

void ShortcutEditor::say(const QString &sentence, bool isProblem)
{
    m_message->setText(sentence);
    m_message->setInk(isProblem ? Theme::Colour::Negative : Theme::Colour::Muted);
    if (isProblem)
        announce(this, sentence);
}
