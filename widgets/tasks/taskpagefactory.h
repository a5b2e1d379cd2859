// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

class QWidget;
class TaskPage;
class WritingDesk;

// Without a desk a page on which one writes remembers nothing.
TaskPage *createTaskPage(const Task &task, QWidget *parent, WritingDesk *desk = nullptr);
