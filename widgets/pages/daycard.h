// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/recentpiece.h"
#include "widgets/controls/card.h"

class InkLabel;
class QLabel;
class QProgressBar;

// Today's own work, and how far it is from the goal that somebody set. A figure, not a demand.
class DayCard final : public Card
{
    Q_OBJECT
public:
    explicit DayCard(QWidget *parent = nullptr);
    void setDay(const WorkAmount &amount, int goalMinutes, int goalPieces);

private:
    QLabel *m_today;
    QProgressBar *m_progress;
    InkLabel *m_goal;
};
