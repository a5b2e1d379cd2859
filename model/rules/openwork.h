// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/openwork.h"
#include "model/domain/tree.h"
#include "model/domain/treeconfiguration.h"

namespace Rules {

// Prompts and replies of the prompter that have a reply, but few, are a stratum of their own: they are preferred.
inline constexpr int lonelyStratum = 1;

// What a tree in its present state needs (spec/trees.md section 3), whoever asks: messages to review, messages to
// answer, replies to rank. The messages need not have texts.
QList<WorkItem> openWorkOf(
    const MessageTree &tree, const QList<Message> &messages, const TreeConfiguration &configuration);

}
