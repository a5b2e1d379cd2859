// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/engine/context.h"

namespace Engine {

// The emergency brake on trees in review or growing (spec/trees.md section 4): a message with many red flags is removed
// with its replies, or aborts the tree when it is the root; one that many people skipped halts the tree.
// One of them at a time: whether something was done, so that the tree is to be looked at anew.
Result<bool> moderate(Context &context, MessageTree &tree, const QList<Message> &outlines);

}
