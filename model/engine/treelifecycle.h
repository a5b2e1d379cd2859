// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/engine/context.h"

// The way of a tree through its states (spec/trees.md section 2).
namespace Engine {

// Moves the tree and does what entering the state brings: leaving the active states may wake a tree of the backlog.
Result<void> enterState(Context &context, MessageTree &tree, TreeState state);

// Ranks from the rankings, then ready_for_export; or scoring_failed where the rankings make no consensus.
Result<void> score(Context &context, MessageTree &tree);

// Whatever is due after a review, a ranking, an emoji, a deletion, a win in the lottery or at the start:
// auto-moderation, then one transition after the other until the tree rests, then what it offers. Harmless when nothing
// is due. The tree is held (TreeRepository::hold).
Result<void> settle(Context &context, MessageTree &tree);
// The same for a tree that is not held yet. Nothing happens where there is none.
Result<void> reviseTree(Context &context, const TreeId &tree);

// The state that settle() would move to next, auto-moderation aside; the present one when the tree rests. The messages
// are outlines.
Result<TreeState> dueState(const Context &context, const MessageTree &tree, const QList<Message> &messages);

}
