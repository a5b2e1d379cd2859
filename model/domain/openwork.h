// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"
#include "model/domain/task.h"

using SubjectId = Id<struct SubjectIdTag>;

// One open piece of work: what it is about and what kind of task it makes.
struct WorkItem
{
    SubjectId subject; // the message to answer or to review, the parent whose replies are ranked, or loaded material
    TaskType kind = TaskType::Random;
    QString lang;
    int stratum = 0; // what a draw tells apart: Rules::lonelyStratum and others
    int members = 0; // the replies that count for it: whom it is closed to may change when they do

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

// How many pieces of work of a kind and stratum there are: all of them, or those that are open to one person.
struct WorkPool
{
    TaskType kind = TaskType::Random;
    int stratum = 0;
    int size = 0;

    friend bool operator==(const WorkPool &, const WorkPool &) = default;
};
