// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/engine/context.h"

// What somebody who works on it sees of a message: nothing of who wrote it and of how others judged it.
namespace Engine {

Result<Conversation> shownConversation(const Context &context, const MessageId &last);
// One of several to be put in order; who is a model is told only where all are.
Message shownCandidate(const Message &message, bool revealSynthetic);

// A task of which only the ids are known (taskpayload.h), with everything that the person needs to see. Nothing where
// something of it is not there any more.
Result<std::optional<TaskKind>> shownAgain(const Context &context, const TaskKind &kind);

}
