// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// Nobody ranks a set twice. With num_required_rankings rankings, and with every later one, the prompts get the ranks of
// the consensus (ranked pairs, as for replies).
Result<void> storePromptRanking(Context &context, const User &user, const Storage::StoredTask &task,
    const RankPromptsTask &asked, const RankingReply &reply);

// Gives the prompts the ranks of the consensus, where there are enough rankings.
Result<void> storePromptRanks(const Context &context, const PromptSetId &set);

// The consensus as it follows from the rankings; prompts that it leaves out have none. Nothing where the rankings have
// fewer than two prompts in common: ranks stay as they are.
Result<std::optional<QMap<MessageId, std::optional<int>>>> promptRanks(const Context &context, const PromptSetId &set);

}
