// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/task.h"

#include <QCoreApplication>

// What was done for a task, to be read before it is sent or afterwards: Markdown.
class DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(DraftWords)
public:
    static QString heading(const Draft &draft); // "Your text"
    static QString describe(const Task &task, const Draft &draft);
};
