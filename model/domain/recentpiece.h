// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/task.h"

// A piece of work that was put away: what it was, what was done, and whether it can still be taken back.
struct RecentPiece
{
    Task task;
    std::optional<Draft> draft; // what was handed in; none for a skip without any
    bool isSkipped = false;
    QString skipReason;
    QDateTime closedAt; // UTC
    bool canTakeBack = false; // nobody was told of it yet

    friend bool operator==(const RecentPiece &, const RecentPiece &) = default;
};

// How much somebody worked on one day.
struct WorkAmount
{
    int seconds = 0; // at the desk, without the time spent away from it
    int pieces = 0; // handed in

    friend bool operator==(const WorkAmount &, const WorkAmount &) = default;
};
