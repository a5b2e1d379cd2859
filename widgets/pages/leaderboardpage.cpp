// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/leaderboardpage.h"

#include "widgets/controls/emptystate.h"
#include "widgets/pages/leaderboardcolumns.h"
#include "widgets/theme/metrics.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LeaderboardPage::LeaderboardPage(QWidget *parent)
    : QWidget(parent)
    , m_frames(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_columns(new LeaderboardColumns(this))
{
    m_frames->setObjectName(u"frames"_s);
    m_frames->setAccessibleName(tr("Time"));
    m_frames->setDrawBase(false);
    m_frames->setExpanding(false);
    for (const QString &name : {tr("Today"), tr("Week"), tr("Month"), tr("All time")})
        m_frames->addTab(name);
    m_frames->setCurrentIndex(int(TimeFrame::Total));
    connect(m_frames, &QTabBar::currentChanged, this, [this](int index) { Q_EMIT frameChosen(TimeFrame(index)); });

    m_empty = new EmptyState(u"games-highscores-symbolic"_s, tr("Nobody has points here yet"),
        tr("Points come from work that others accept. The first place of this time is free."), tr("Start working"),
        this);
    connect(m_empty, &EmptyState::actionChosen, this, &LeaderboardPage::workChosen);
    m_table->setObjectName(u"board"_s);
    m_table->setAccessibleName(tr("Leaderboard"));
    m_table->setModel(m_columns);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::grid(1.75));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(2));
    column->setSpacing(Theme::grid(1));
    column->addWidget(m_frames);
    column->addWidget(m_stack, 1);
    connect(m_columns, &QAbstractItemModel::modelReset, this, &LeaderboardPage::showTable);
}

void LeaderboardPage::setModel(QAbstractItemModel *model)
{
    m_columns->setSource(model);
    showTable();
}

void LeaderboardPage::showTable()
{
    m_stack->setCurrentIndex(m_columns->rowCount() > 0 ? 1 : 0);
}
