// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/check.h"
#include "model/engine/context.h"

// Keeps what an operator loaded on offer while it lacks summaries, ratings or rankings. Whether its kind of work is
// handed out at all is for the offers to tell.
namespace Engine {

// After it was loaded, or something was done for it. They note what to write (openwork.h).
Result<void> reviseStory(Context &context, const StoryId &story);
Result<void> reviseSummary(Context &context, const SummaryId &summary);
Result<void> revisePromptSet(Context &context, const PromptSetId &set);
// It is about to be removed.
Result<void> withdrawSummary(Context &context, const SummaryId &summary);
// Whatever is not on offer as it should be: after a file was loaded, or the configuration changed.
Result<void> reviseAllMaterial(Context &context);

// The person is never offered it again.
Result<void> skipMaterial(Context &context, const UserId &user, const MaterialId &material);

// What is on offer and should not be, or the other way round (the rule "work_of_material").
Result<void> checkMaterialWork(const Context &context, QList<Violation> &violations);

}
