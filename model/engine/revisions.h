// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

// Edits of what was written. Earlier wordings are kept; reviews, labels, ranks and the tree stay as they are: a
// moderator who changes more than a slip deletes the message instead.
namespace Engine {

// The author's own edit, while nobody has reviewed the message: a verdict stays about the text that it was given for.
// Where people review their own messages (alone), at any time.
Result<Message> editOwn(Context &context, const User &author, const MessageId &message, const QString &text);
// A moderator's, at any time, of deleted messages too.
Result<Message> edit(Context &context, const ActorId &actor, const MessageId &message, const QString &text);

// Every wording, the first and the present one among them, oldest first; nothing for a message that was never edited.
Result<QList<Revision>> revisionsOf(const Context &context, const MessageId &message);

}
