// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

// What somebody means to do in one sitting: "only labels, German, 20 minutes". A wish, not a gate.
struct WorkPlan
{
    QList<TaskType> types; // empty: whatever is needed most
    QString language; // empty: the one that is set
    int minutes = 0; // 0: as long as one likes

    friend bool operator==(const WorkPlan &, const WorkPlan &) = default;
};
