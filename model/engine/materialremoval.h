// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

// When people or prompts are purged: what becomes of stories, summaries and sets of prompts.
namespace Engine {

// The person's summaries with the ratings they got, the ratings, rankings and skips. Counters, ranks and the offer
// follow. To be called while the reactions are there; they are not removed. What goes is counted in rows, by table.
Result<void> removeMaterialWork(Context &context, const UserId &user, QMap<QString, int> &rows);

// After prompts of the set or rankings of it went.
Result<void> mendPromptSet(Context &context, const PromptSetId &set);

}
