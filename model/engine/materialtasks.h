// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/engine/context.h"

// Tasks about what an operator loaded, with everything that the person needs to see.
namespace Engine {

// Nothing where fewer than two of the prompts are left.
Result<std::optional<TaskKind>> rankPromptsTask(Context &context, const PromptSetId &set);
Result<std::optional<TaskKind>> rateSummaryTask(Context &context, const SummaryId &summary);
Result<std::optional<TaskKind>> summarizeTask(Context &context, const StoryId &story);

}
