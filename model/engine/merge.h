// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

namespace Engine {

// Several accounts of one person become one (spec/protocol.md section 9): messages, revisions, reactions, emojis,
// labels, tasks and journal become the one's, and the others' statistics and rows go.
//
// What one person could not have done, such as reviewing an own message or ranking the same replies twice, is nobody's
// any more: the verdicts that came of it stand, and it stays with the other account, without a name and for ever
// closed. Only then is there still a row of it. UserNotFound where one of them is not known, Invalid where they are the
// same.
Result<void> mergeUsers(Context &context, const ActorId &actor, const UserId &into, const QList<UserId> &others);

}
