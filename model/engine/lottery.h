// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"
#include "model/rules/treerules.h"

namespace Engine {

// Lets waiting prompts win until no place for growing trees is free, at most so many, and says what the quota of new
// prompts is computed from. Languages that are closed for prompts have no lottery.
Result<Rules::PromptCounts> runLottery(Context &context, const QString &lang, int maximum);

}
