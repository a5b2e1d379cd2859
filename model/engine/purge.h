// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

namespace Engine {

// Removes for good what a person contributed (spec/trees.md section 7): whole trees for prompts; elsewhere each reply
// with everything under it, and the rankings that list any of it. With everything, also the person's reviews, rankings,
// labels, emojis, tasks, receipts and journal.
//
// What others did is left as whole as it can be: verdicts that were reached with the person's reviews stay, messages
// that lost a review while undecided are reviewed again. A tree that was live is restarted, any other stays in its
// state: a finished one is not held to its goal and rankings any more, and its ranks close up.
//
// The person stays as a row: banned (deleted and disabled, the login refused), or as before.
Result<PurgeReport> purgeUser(Context &context, const ActorId &actor, const UserId &id, const PurgeOptions &options);

}
