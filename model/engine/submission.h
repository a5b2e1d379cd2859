// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/taskstatus.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// Binds the id that the interaction will name. The same id again is welcome, done or expired as the task may be.
// Without a user it is the program that answers for whose task it is.
Result<void> acknowledgeTask(
    Context &context, const std::optional<User> &user, const TaskId &task, const QString &frontendMessageId);

// Declines for good; skipping again changes nothing. A collective task goes on for the others.
Result<void> skipTask(Context &context, const User &user, const TaskId &task, const QString &reason);

// Takes an interaction in: the checks of spec/tasks.md sections 1 and 3 in their order, then the effect on message and
// tree. The same interaction again is answered with its first receipt, replayed set.
Result<Receipt> receive(Context &context, const User &user, Interaction interaction);

// What became of a task, as the person sees it; without a user, as the program does that asked for it. TaskNotFound for
// somebody else's.
Result<TaskStatus> statusOf(Context &context, const std::optional<User> &user, const TaskId &task);

// Nobody answers a collective task any more; what was answered counts. Named by the id that acknowledged it.
Result<TaskId> closeTask(Context &context, const QString &frontendMessageId);

}
