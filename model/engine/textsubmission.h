// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/tree.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// Begins a tree.
Result<void> storePrompt(Context &context, const User &user, const Storage::StoredTask &task, const TextReply &prompt);
// Extends one, which is held.
Result<void> storeReply(
    Context &context, const User &user, const Storage::StoredTask &task, MessageTree &tree, const TextReply &reply);

}
