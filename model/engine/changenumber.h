// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/queueposition.h"
#include "model/engine/context.h"

// The numbers of the queue's changes (queueposition.h). Whatever the journal tells is one; a transaction has one number
// at most.
namespace Engine {

void noteChange(Context &context);
Result<qint64> takeNumber(Context &context); // now, for this transaction
Result<void> numberChanges(Context &context); // at its end, where something was noted and has none

// Made where the queue has none yet: epoch, and the seed of the key that signs receipts.
Result<void> readIdentity(Context &context);
Result<void> beginNewEpoch(Context &context);
Result<QueuePosition> positionOf(const Context &context);

}
