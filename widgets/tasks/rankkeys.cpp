// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The commands of the ranking page, and its three ways of showing texts.
#include "widgets/controls/inklabel.h"
#include "widgets/tasks/rankboard.h"
#include "widgets/tasks/rankduel.h"
#include "widgets/tasks/rankpage.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

QAction *RankPage::addCommand(
    QWidget *owner, const QString &id, const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(id);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    owner->addAction(action);
    return action;
}

QWidget *RankPage::createModes()
{
    auto *modes = new QWidget(this);
    auto *row = new QHBoxLayout(modes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid(0.5));
    const auto addButton = [&](QAction *action) {
        auto *button = new QToolButton(modes);
        button->setObjectName(action->objectName().section(u'.', 1));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    auto *group = new QActionGroup(this);
    const auto addMode = [&](RankingMode mode, const QString &id, const QString &icon, const QString &text,
                             Qt::Key key) {
        QAction *action = addCommand(this, id, text, key, [this, mode] {
            setMode(mode);
            noteChange();
            focusWork();
        });
        action->setIcon(Theme::icon(icon));
        action->setCheckable(true);
        group->addAction(action);
        m_modes.insert(mode, action);
        addButton(action);
    };
    addMode(RankingMode::List, u"rank.list"_s, u"view-list-text-symbolic"_s, tr("List"), Qt::Key_L);
    addMode(RankingMode::Columns, u"rank.columns"_s, u"object-columns-symbolic"_s, tr("Side by side"), Qt::Key_C);
    addMode(RankingMode::Duel, u"rank.duel"_s, u"view-split-left-right-symbolic"_s, tr("Two at a time"), Qt::Key_D);
    m_modes.value(RankingMode::List)->setChecked(true);
    row->addSpacing(Theme::grid(1));
    m_differences =
        addCommand(this, u"rank.differences"_s, tr("Differences"), Qt::Key_W, [this] { toggleDifferences(); });
    m_differences->setIcon(Theme::icon(u"vcs-diff-symbolic"_s));
    m_differences->setCheckable(true);
    m_differences->setToolTip(tr("Mark the words that the others have and the text at hand has not (W)"));
    addButton(m_differences);
    row->addStretch(1);
    m_hint = new InkLabel(Theme::Colour::Muted, {}, modes);
    m_hint->setFont(Theme::smallFont());
    row->addWidget(m_hint);
    return modes;
}

void RankPage::createCommands()
{
    createMoves();
    const int count = int(m_order.ranking.size());
    for (int place = 0; place < std::min(10, count); ++place) {
        const QKeySequence digit(Qt::Key(place == 9 ? Qt::Key_0 : Qt::Key_1 + place));
        addCommand(m_board, u"rank.place%1"_s.arg(place + 1), tr("To place %1").arg(place + 1), digit,
            [this, place] { move(m_board->current(), place); });
    }
    addCommand(this, u"rank.tie"_s, tr("As good as the one above, or worse again"), Qt::Key_T, [this] { toggleTie(); });
    addCommand(this, u"rank.keep"_s, tr("Keep this order"), Qt::Key_K, [this] {
        if (m_keep->isEnabled())
            keepOrder();
    });
    addCommand(this, u"rank.none"_s, tr("None of these is acceptable"), Qt::Key_N, [this] { m_none->toggle(); });
    setMode(RankingMode::List);
}

void RankPage::createMoves()
{
    const auto go = [this](int by) { m_board->focusPlace(m_board->current() + by); };
    const int far = int(m_order.ranking.size());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Key better = isMirrored ? Qt::Key_Right : Qt::Key_Left;
    const Qt::Key worse = isMirrored ? Qt::Key_Left : Qt::Key_Right;
    addCommand(m_board, u"rank.moveUp"_s, tr("Better by one place"), Qt::ALT | Qt::Key_Up, [this] { moveCurrent(-1); });
    addCommand(
        m_board, u"rank.moveDown"_s, tr("Worse by one place"), Qt::ALT | Qt::Key_Down, [this] { moveCurrent(1); });
    addCommand(m_board, u"rank.moveFirst"_s, tr("To the first place"), Qt::ALT | Qt::Key_Home,
        [this] { move(m_board->current(), 0); });
    addCommand(m_board, u"rank.moveLast"_s, tr("To the last place"), Qt::ALT | Qt::Key_End,
        [this, far] { move(m_board->current(), far - 1); });
    addCommand(m_board, u"rank.above"_s, tr("Text above"), Qt::Key_Up, [go] { go(-1); });
    addCommand(m_board, u"rank.below"_s, tr("Text below"), Qt::Key_Down, [go] { go(1); });
    addCommand(m_board, u"rank.first"_s, tr("First text"), Qt::Key_Home, [go, far] { go(-far); });
    addCommand(m_board, u"rank.last"_s, tr("Last text"), Qt::Key_End, [go, far] { go(far); });
    m_sideways = {
        addCommand(m_board, u"rank.previousColumn"_s, tr("Better column"), better, [go] { go(-1); }),
        addCommand(m_board, u"rank.nextColumn"_s, tr("Worse column"), worse, [go] { go(1); }),
        addCommand(m_board, u"rank.columnBetter"_s, tr("Column one place better"), QKeyCombination(Qt::ALT, better),
            [this] { moveCurrent(-1); }),
        addCommand(m_board, u"rank.columnWorse"_s, tr("Column one place worse"), QKeyCombination(Qt::ALT, worse),
            [this] { moveCurrent(1); }),
    };
}

void RankPage::setMode(RankingMode mode)
{
    m_mode = mode;
    m_modes.value(mode)->setChecked(true);
    switch (mode) {
    case RankingMode::List:
        m_board->setColumns(false);
        m_hint->setText(tr("Best on top · drag, Alt+↑↓ or a digit"));
        break;
    case RankingMode::Columns:
        m_board->setColumns(true);
        m_hint->setText(tr("Best first · Alt+←→ or a digit"));
        break;
    case RankingMode::Duel:
        m_hint->setText(tr("The order follows from your choices"));
        break;
    }
    m_views->setCurrentIndex(mode == RankingMode::Duel ? 1 : 0);
    m_differences->setEnabled(mode != RankingMode::Duel);
    for (QAction *action : std::as_const(m_sideways))
        action->setEnabled(mode == RankingMode::Columns);
    showState();
}
