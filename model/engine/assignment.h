// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// Chooses among what the person may be given, and stores it as the person's task.
Result<Task> assignTask(Context &context, const User &user, TaskType requested, const QString &lang);

}
