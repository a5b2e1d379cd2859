// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// A prompt begins a tree, a reply extends one.
Result<void> storeText(Context &context, const User &user, const Storage::StoredTask &task, const TextReply &reply);

}
