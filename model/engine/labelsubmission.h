// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/tree.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// A review: it may accept or reject the message, and move its tree, which is held.
Result<void> storeReview(
    Context &context, const User &user, const Storage::StoredTask &task, MessageTree &tree, const LabelReply &reply);

// All reviews of a message; those that a file brought as means stand for as many equal ones.
Result<QList<Labels>> reviewsOf(const Context &context, const MessageId &message);

// Over all reviews of a message, those that a file brought as means included.
Result<std::optional<double>> acceptanceScore(const Context &context, const MessageId &message);

}
