// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/openwork.h"
#include "model/domain/tree.h"

namespace Engine {

// What a transaction changes of the offer, collected while it works and written at its end (writeOpenWork), language
// after language, so that transactions hold each other up as briefly as possible and always in the same order.
struct PendingWork
{
    struct Revised
    {
        MessageTree tree;
        QList<Message> messages; // outlines
    };
    QMap<TreeId, Revised> trees; // whose offer has to follow their state

    struct Material
    {
        WorkItem item;
        bool isOpen = false;
    };
    QMap<std::pair<SubjectId, TaskType>, Material> materials; // what an operator loaded

    struct Closing
    {
        UserId user;
        SubjectId subject;
        TaskType kind = TaskType::Random;
    };
    QList<Closing> closings; // the person wrote, did or skipped it

    struct Lock
    {
        WorkItem item;
        std::optional<QDateTime> until; // null: on offer again
    };
    QList<Lock> locks;

    QMap<QString, QMap<TreeState, int>> treeCounts; // changes, by language
};

}
