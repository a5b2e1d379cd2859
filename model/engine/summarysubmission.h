// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// The new summary has the id of the reply. Nobody summarises a story twice, and as with messages the same text is not
// taken twice within two hours.
Result<void> storeSummary(Context &context, const User &user, const Storage::StoredTask &task,
    const SummarizeTask &asked, const TextReply &reply);

}
