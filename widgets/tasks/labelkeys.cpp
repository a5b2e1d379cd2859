// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The keys of the label sheet.
#include "widgets/controls/choicebutton.h"
#include "widgets/controls/notice.h"
#include "widgets/tasks/labelrow.h"
#include "widgets/tasks/labelsheet.h"
#include "widgets/words/labelwords.h"

#include <QAction>

using namespace Qt::StringLiterals;

QAction *LabelSheet::addCommand(QWidget *owner, const QString &id, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(id);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    return action;
}

QAction *LabelSheet::addLetter(Label label)
{
    const QKeySequence letter(Qt::Key(Qt::Key_A + m_lettersGiven++));
    QAction *action = addCommand(m_owner, u"label."_s + toString(label), LabelWords::of(label, m_target).title, letter);
    connect(action, &QAction::triggered, this, [this, label] { useLetter(label); });
    return action;
}

void LabelSheet::createCommands()
{
    for (int position = 0; position < 5; ++position) {
        const QKeySequence digit(Qt::Key(Qt::Key_1 + position));
        QAction *action = addCommand(
            m_owner, u"label.answer%1"_s.arg(position + 1), tr("Answer %1 on the scale").arg(position + 1), digit);
        connect(action, &QAction::triggered, this, [this, position] { answer(position); });
    }
    // The arrows belong to the labels only while the focus is among them: elsewhere they scroll.
    const auto arrow = [this](const QString &id, const QString &text, Qt::Key key, const std::function<void()> &run) {
        connect(addCommand(this, id, text, key), &QAction::triggered, this, run);
    };
    const auto step = [this](bool isRight) {
        if (m_current && rowOf(window()->focusWidget()))
            m_current->step(isRight != (layoutDirection() == Qt::RightToLeft) ? 1 : -1);
    };
    arrow(u"label.previous"_s, tr("Label above"), Qt::Key_Up, [this] { moveFocus(-1); });
    arrow(u"label.next"_s, tr("Label below"), Qt::Key_Down, [this] { moveFocus(1); });
    arrow(u"label.left"_s, tr("One step to the left"), Qt::Key_Left, [step] { step(false); });
    arrow(u"label.right"_s, tr("One step to the right"), Qt::Key_Right, [step] { step(true); });
    arrow(u"label.clear"_s, tr("Take the answer back"), Qt::Key_Backspace, [this] {
        if (m_current && m_current->value()) {
            m_current->setValue({});
            Q_EMIT changed();
        }
    });
}

// Also while the message is being read: what was answered is said.
void LabelSheet::answer(int position)
{
    if (!m_current || position >= m_current->positionCount())
        return;
    m_current->choose(position);
    announce(m_current, m_current->spoken());
}

void LabelSheet::useLetter(Label label)
{
    if (FlagButton *flag = m_flags.value(label)) {
        flag->setFocus(Qt::ShortcutFocusReason);
        flag->toggle();
        return;
    }
    const auto found = std::ranges::find(std::as_const(m_rows), label, &LabelRow::label);
    if (found == m_rows.cend())
        return;
    LabelRow *row = *found;
    row->focusAnswer();
    if (row->positionCount() == 2) { // a question: yes, or nothing again
        row->choose(0);
        announce(row, row->spoken());
    }
}

void LabelSheet::setCurrent(LabelRow *row)
{
    if (m_current)
        m_current->setCurrent(false);
    m_current = row;
    row->setCurrent(true);
}

LabelRow *LabelSheet::rowOf(const QWidget *cell) const
{
    const auto found =
        std::ranges::find_if(m_rows, [cell](const LabelRow *row) { return cell && row->isAncestorOf(cell); });
    return found == m_rows.cend() ? nullptr : *found;
}

void LabelSheet::moveFocus(int by)
{
    QWidget *focused = window()->focusWidget();
    int current = -1;
    for (int i = 0; i < m_stops.size(); ++i)
        if (m_stops.at(i) == focused || m_stops.at(i)->isAncestorOf(focused))
            current = i;
    const int wanted = std::clamp(current + by, 0, int(m_stops.size()) - 1);
    if (auto *row = qobject_cast<LabelRow *>(m_stops.at(wanted)))
        row->focusAnswer();
    else
        m_stops.at(wanted)->setFocus(Qt::TabFocusReason);
}
