// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

// What moderators do with whole trees (spec/trees.md section 2).
namespace Engine {

// Its state, without messages. MessageNotFound for a loose message too.
Result<MessageTree> treeAround(const Context &context, const MessageId &message);

// From any state; the message is any of the tree.
Result<TreeMove> haltTree(Context &context, const ActorId &actor, const MessageId &message);
// A tree that had won the lottery grows again, another one goes back to the review of its prompt, an imported one to
// ranking; then whatever is due happens at once: what was aborted or halted for a reason that still holds is so again.
// A tree that waits for the lottery stays where it is.
Result<TreeMove> restartTree(Context &context, const ActorId &actor, const MessageId &message);
// The same for a tree that is held already.
Result<void> restart(Context &context, MessageTree &tree);

// Every tree whose scoring failed: scored again where its rankings are complete, otherwise back to ranking.
Result<QList<TreeMove>> retryScoring(Context &context, const ActorId &actor);

}
