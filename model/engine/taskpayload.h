// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/storage/queue/taskrepository.h"

// A task as the database keeps it: class names and field names of spec/data-model.md section 2, ids in the place of
// messages, stories and summaries.
namespace Engine {

QString payloadTypeOf(const TaskKind &kind); // "LabelInitialPromptPayload" …
QString payloadOf(const TaskKind &kind);

// What a submission is checked against: texts are left out, messages have nothing but their ids.
Result<TaskKind> kindOf(const Storage::StoredTask &task);
LabelMode labelModeOf(const Storage::StoredTask &task); // of a task to label something

}
