// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// Nobody rates an own summary, unless the configuration allows it, or one twice. Whoever was handed it may rate it,
// also when it has as many ratings as wanted meanwhile.
Result<void> storeRating(Context &context, const User &user, const Storage::StoredTask &task,
    const RateSummaryTask &asked, const RatingReply &reply);

}
