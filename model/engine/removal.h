// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

// Soft deletion by moderators (spec/trees.md section 7; auto-moderation has its own way, automoderation.h). The tree is
// looked at again afterwards: what was open closes, what is due happens. In a tree that had grown to its goal the goal
// is not held against it any more (TreeRepository::curtail), and a tree without its prompt is halted.
namespace Engine {

// The message and everything under it, where not deleted yet. A flag on it is processed thereby.
Result<void> removeMessage(Context &context, const ActorId &actor, const MessageId &message);
// Everything a person wrote.
Result<void> removeMessagesOf(Context &context, const ActorId &actor, const UserId &author);
// The message and every ancestor, not what is under it. A halted tree stays halted until it is restarted.
Result<void> undeleteMessage(Context &context, const ActorId &actor, const MessageId &message);

}
