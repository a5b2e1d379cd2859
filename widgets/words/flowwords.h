// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/recentpiece.h"

#include <QCoreApplication>

// What the program says about a day's and a session's work: friendly, and never a demand.
class FlowWords
{
    Q_DECLARE_TR_FUNCTIONS(FlowWords)
public:
    static QString planIsOver(int minutes);
    static QString summary(const QMap<TaskType, int> &done);
    static QString today(const WorkAmount &amount); // "12 min, 5 pieces today"
    static QString goal(const WorkAmount &amount, int minutes, int pieces); // empty without a goal
};
