// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/taskpagefactory.h"

#include "model/domain/overloaded.h"
#include "widgets/tasks/labelpage.h"
#include "widgets/tasks/rankpage.h"
#include "widgets/tasks/ratepage.h"
#include "widgets/tasks/writepage.h"

// One overload per alternative and no generic lambda: a new kind of task does not compile until it has a page.
TaskPage *createTaskPage(const Task &task, QWidget *parent, WritingDesk *desk)
{
    return std::visit(
        Overloaded{
            [&](const InitialPromptTask &kind) -> TaskPage * { return new WritePage(task, kind, desk, parent); },
            [&](const ReplyTask &kind) -> TaskPage * { return new WritePage(task, kind, desk, parent); },
            [&](const LabelTask &kind) -> TaskPage * { return new LabelPage(task, kind, parent); },
            [&](const RankTask &kind) -> TaskPage * { return new RankPage(task, kind, parent); },
            [&](const RankPromptsTask &kind) -> TaskPage * { return new RankPage(task, kind, parent); },
            [&](const SummarizeTask &kind) -> TaskPage * { return new WritePage(task, kind, desk, parent); },
            [&](const RateSummaryTask &kind) -> TaskPage * { return new RatePage(task, kind, parent); },
        },
        task.kind);
}
