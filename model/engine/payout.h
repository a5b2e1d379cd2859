// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

// When a question is decided, those who took part are judged by the outcome: contributions (spec/users-and-scores.md
// section 4) and good rankings. Once, and never taken back; what comes later is judged when it comes.
namespace Engine {

using Reviews = QList<Storage::ReviewRepository::Given>; // all of a message

// The message has a verdict. Pays each review by whether the majority of reviews chose the same, and the author of a
// prompt by its grades of quality. only: that review alone came now.
Result<void> payReviews(
    Context &context, const Message &message, const Reviews &reviews, const std::optional<TaskId> &only = {});

// The replies of a parent have ranks. Pays each ranking by its agreement with them, and counts those as good that agree
// with the consensus of the others (rules/rankinggood.h). only: that ranking alone came now.
Result<void> payRankings(Context &context, const MessageId &parent, const std::optional<TaskId> &only = {});

// Everything that was decided before the queue kept such scores; once in its life, at a start.
Result<void> payWhatWasDecided(Context &context);

}
