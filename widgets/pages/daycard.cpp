// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/daycard.h"

#include "widgets/controls/inklabel.h"
#include "widgets/words/flowwords.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

DayCard::DayCard(QWidget *parent)
    : Card(parent)
    , m_today(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_goal(new InkLabel(Theme::Colour::Muted, {}, this))
{
    setObjectName(u"dayCard"_s);
    m_today->setObjectName(u"today"_s);
    m_today->setFont(Theme::headingFont());
    m_today->setWordWrap(true);
    m_progress->setObjectName(u"goalProgress"_s);
    m_progress->setAccessibleName(tr("Goal for today"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(Theme::grid(0.75));
    m_goal->setObjectName(u"goal"_s);
    m_goal->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.75), Theme::grid(2), Theme::grid(1.75));
    column->setSpacing(Theme::grid(0.75));
    column->addWidget(m_today);
    column->addWidget(m_progress);
    column->addWidget(m_goal);
    setDay({}, 0, 0);
}

void DayCard::setDay(const WorkAmount &amount, int goalMinutes, int goalPieces)
{
    m_today->setText(FlowWords::today(amount));
    const QString goal = FlowWords::goal(amount, goalMinutes, goalPieces);
    m_goal->setText(goal);
    m_goal->setVisible(!goal.isEmpty());
    m_progress->setVisible(!goal.isEmpty());
    // Of two goals the one that is further away.
    int percent = 100;
    if (goalMinutes > 0)
        percent = std::min(percent, amount.seconds * 100 / (goalMinutes * 60));
    if (goalPieces > 0)
        percent = std::min(percent, amount.pieces * 100 / goalPieces);
    m_progress->setRange(0, 100);
    m_progress->setValue(percent);
}
