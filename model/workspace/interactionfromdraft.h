// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/interaction.h"
#include "model/workspace/inboxentry.h"

// What is handed in for a task, from what was typed, ticked or ordered. Refuses what no backend would take: no text or
// too much of it, a mandatory label untouched, labels that were not asked for, no order of the replies.
Result<Interaction> interactionFromDraft(const InboxEntry &entry, const Draft &draft);
// The other way, to look at what was handed in.
Draft draftFromInteraction(const Interaction &interaction);
