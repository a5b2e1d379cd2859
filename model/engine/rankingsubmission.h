// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/tree.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// A ranking: the last one that a tree needs lets it be scored. The tree is held.
Result<void> storeRanking(Context &context, const User &user, const Storage::StoredTask &task, MessageTree &tree,
    const RankTask &asked, const RankingReply &reply);

}
