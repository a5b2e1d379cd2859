// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/engine/context.h"

namespace Engine {

// The whole tree around a message, depth first, siblings by rank and age, deleted messages left out. A loose message is
// in none: NotFound.
Result<MessageTree> treeOf(const Context &context, const MessageId &message);

}
