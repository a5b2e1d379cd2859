// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/domain/tree.h"

#include <QCoreApplication>

// The names of kinds of work, roles and states, in the language of the window.
class TaskWords
{
    Q_DECLARE_TR_FUNCTIONS(TaskWords)
public:
    static QString title(TaskType type); // "Answer as the assistant"
    static QString request(TaskType type); // one sentence: what is asked
    static QString duration(TaskType type); // roughly how long one takes
    static QString done(TaskType type); // what was sent, in a list: "Answer as the assistant"
    static QString icon(TaskType type);
    static QString role(Role role);
    static QString state(TreeState state);
    static QString language(const QString &code); // in that language itself
    static QString ordinal(int position); // 1: "first"
};
