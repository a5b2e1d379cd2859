// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

// What moderators change about people (spec/users-and-scores.md section 1). A disabled or deleted person is refused
// work with UserDisabled, and the person's prompts that wait for the lottery are halted at once.
namespace Engine {

Result<User> existingUser(const Context &context, const UserId &id); // UserNotFound
// Whether anything about the person differs from it.
bool changes(const User &user, const UserChange &change);
Result<User> changeUser(Context &context, const ActorId &actor, const UserId &id, const UserChange &change);
// Deleted, without a name and off the boards; what the person wrote stays. The same login makes somebody new. Harmless
// when done before.
Result<void> deleteUser(Context &context, const ActorId &actor, const UserId &id);
// Of somebody who may not take part any more.
Result<void> haltWaitingPrompts(Context &context, const UserId &author);

}
