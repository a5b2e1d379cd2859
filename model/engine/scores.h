// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

// The ledger of what counts for people (spec/users-and-scores.md section 2), and the counters, scores and levels that
// follow from it. What a transaction gives and takes is collected in the context and written by flushScores() at its
// end, person by person in the order of their ids: transactions that touch the same people wait for each other and
// never in a circle. The total falls by withdraw() alone, which belongs to what moderators do.
namespace Engine {

// Counts once for a source, however often it is given: the message (written, accepted), the task (labels, ranking), the
// ballot (places, ballotOf). occurred decides about the time frames. The date must be the same each time: the creation
// of the message or reaction, for labels that of the task.
void credit(Context &context, const UserId &user, ScoreKind kind, const QString &sourceId,
    const std::optional<MessageId> &message, const QDateTime &occurred);
QString ballotOf(const TaskId &task, const UserId &ranker);

// For having written a message, and for its being accepted. Nothing for messages without an author, loose and deleted
// ones.
void creditMessage(Context &context, const Message &message);
void creditAcceptance(Context &context, const Message &message);

// A moderator deletes or purges the message, or takes that back. Its author loses, or has again, what it brought: for
// writing it, its acceptance, its places. Reviewers and rankers keep their points. To be called while the message is
// there, for each reply that goes with it too; restore() when it is not deleted any more.
Result<void> withdraw(Context &context, const MessageId &message);
Result<void> restore(Context &context, const MessageId &message);

// After enabled, deleted or show_on_leaderboard of a person have changed.
Result<void> scoresFollowVisibility(Context &context, const UserId &user);

// A person is purged: ledger, boards and contributions.
Result<void> forgetScores(Context &context, const UserId &user);

// Before a transaction is committed. Harmless when there is nothing to write.
Result<void> flushScores(Context &context);
// A transaction begins, or was given up.
void discardScores(Context &context);

}
