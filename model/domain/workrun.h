// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

// Days in a row with work on each, in the person's own calendar.
struct WorkRun
{
    QDate first;
    QDate last;

    int days() const { return int(first.daysTo(last)); } // after the first one
    friend bool operator==(const WorkRun &, const WorkRun &) = default;
};
