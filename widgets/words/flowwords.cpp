// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/flowwords.h"

#include "widgets/words/taskwords.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

QString FlowWords::planIsOver(int minutes)
{
    return tr("Your %n minute(s) are over", nullptr, minutes);
}

QString FlowWords::summary(const QMap<TaskType, int> &done)
{
    int sum = 0;
    QStringList kinds;
    for (const auto &[type, number] : done.asKeyValueRange()) {
        sum += number;
        kinds.append(tr("%1: %L2", "kind of work, number").arg(TaskWords::done(type)).arg(number));
    }
    if (sum == 0)
        return tr("Reading and thinking count, too. Thank you for your time.");
    return tr("You handed in %n piece(s). Thank you.", nullptr, sum) + u'\n' + QLocale().createSeparatedList(kinds);
}

QString FlowWords::today(const WorkAmount &amount)
{
    const QString minutes = tr("%n min", "minutes of work", amount.seconds / 60);
    return tr("%1, %2 today", "minutes, pieces").arg(minutes, tr("%n piece(s)", nullptr, amount.pieces));
}

QString FlowWords::goal(const WorkAmount &amount, int minutes, int pieces)
{
    if (minutes == 0 && pieces == 0)
        return {};
    const int worked = amount.seconds / 60;
    const bool isReached = worked >= minutes && amount.pieces >= pieces;
    if (isReached)
        return tr("Your goal for today is reached.");
    QStringList parts;
    if (minutes > 0)
        parts.append(tr("%L1 of %L2 min").arg(worked).arg(minutes));
    if (pieces > 0)
        parts.append(tr("%L1 of %n piece(s)", nullptr, pieces).arg(amount.pieces));
    return tr("Today: %1").arg(parts.join(u", "_s));
}
