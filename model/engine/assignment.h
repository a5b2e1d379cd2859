// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

#include <chrono>

namespace Engine {

// Whose a task is: one person's until it expires, or anybody's. The latter ("collective") belongs to nobody, does not
// expire, is answered by many and is done only when it is closed (spec/tasks.md section 1).
enum class Audience { OnePerson, Everybody };

// How long one person's task can be done.
constexpr std::chrono::minutes taskValidity{2880};

// TooManyPendingTasks for somebody who holds as many as may be.
Result<void> checkPending(const Context &context, const User &user);

// Chooses among what the person may be given, and stores it as the person's task.
Result<Task> assignTask(Context &context, const User &user, TaskType requested, const QString &lang,
    Audience audience = Audience::OnePerson);

}
