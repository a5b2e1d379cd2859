// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// One person's emoji on a message, counted once; auto-moderation looks at the tree afterwards.
Result<void> giveEmoji(Context &context, const UserId &user, const MessageId &message, const QString &emoji);
// Back again; nothing happens where it was not given.
Result<void> takeEmoji(Context &context, const UserId &user, const MessageId &message, const QString &emoji);

}
