// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/domain/people.h"
#include "model/engine/context.h"

// The events that the original does not journal: what people do beside the tasks, and what moderators do. Whoever did
// it is the event's user (null: the operator); a person that something was done to is "subject_user_id".
namespace Engine {

using ActorId = std::optional<UserId>; // a moderator, or the operator

Result<void> journalEmoji(
    Context &context, const User &user, const MessageId &message, const QString &emoji, bool given);
Result<void> journalFreeLabels(Context &context, const User &user, const MessageId &message, const Labels &labels);
Result<void> journalReport(Context &context, const User &user, const MessageId &message, const Labels &labels);
Result<void> journalTermsAccepted(Context &context, const User &user, const QString &version);
Result<void> journalEdit(Context &context, const ActorId &actor, const MessageId &message, const QUuid &revision);

Result<void> journalDeletion(Context &context, const ActorId &actor, const MessageId &message);
Result<void> journalUndeletion(Context &context, const ActorId &actor, const MessageId &message);
Result<void> journalFlagProcessed(Context &context, const ActorId &actor, const MessageId &message);
Result<void> journalHalt(Context &context, const ActorId &actor, const TreeId &tree);
Result<void> journalRestart(Context &context, const ActorId &actor, const TreeId &tree);
Result<void> journalRescoring(Context &context, const ActorId &actor, const TreeId &tree);
Result<void> journalScoringFailure(Context &context, const TreeId &tree, const QString &reason);
Result<void> journalRerank(Context &context, const ActorId &actor, const RerankedTree &tree);

Result<void> journalUserCreated(Context &context, const User &user);
// One event a field that differs.
Result<void> journalUserChanges(Context &context, const ActorId &actor, const User &before, const User &after);
Result<void> journalUserDeleted(Context &context, const ActorId &actor, const UserId &subject);
Result<void> journalUserPurged(
    Context &context, const ActorId &actor, const UserId &subject, bool banned, const QMap<QString, int> &rows);
Result<void> journalUsersMerged(Context &context, const ActorId &actor, const UserId &into, const UserId &subject);
Result<void> journalTermsChanged(Context &context, const ActorId &actor, const Terms &before, const Terms &after);
Result<void> journalConfigurationChange(Context &context, const ActorId &actor, const ConfigurationChange &change);

}
