// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

#include <QJsonObject>

// The rows of the journal: events and field names of spec/data-model.md section 3, and new ones for what the original
// leaves out.
namespace Engine {

// Adds the row; type, user and message go into the payload as well. moderationjournal.h has the events of people and
// moderators.
Result<void> appendEvent(Context &context, const QString &type, const std::optional<UserId> &user,
    const std::optional<MessageId> &message, QJsonObject payload);

Result<void> journalTextReply(Context &context, const Message &message, const Storage::StoredTask &task);
Result<void> journalRanking(
    Context &context, const User &user, const Storage::StoredTask &task, const QList<int> &ranking);
// A summary is no message, so the event names none.
Result<void> journalSummary(Context &context, const User &user, const Storage::StoredTask &task, const QString &text);
Result<void> journalRating(Context &context, const User &user, const Storage::StoredTask &task, int rating);
Result<void> journalReview(Context &context, const User &user, const Storage::StoredTask &task);
Result<void> journalSkip(Context &context, const User &user, const Storage::StoredTask &task);
Result<void> journalStateChange(Context &context, const MessageTree &tree, TreeState before);
Result<void> journalRemoval(Context &context, const MessageId &message);

}
