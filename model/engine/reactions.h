// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/emoji.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// A person's emoji on a message that can be seen (spec/protocol.md section 6). Adding what is there and removing what
// is not changes nothing; thumbs up and down exclude each other and are ignored on an own message; a red flag calls the
// moderators, and taking it back does not send them away. Codes that people do not give are Invalid. The message as it
// is afterwards.
Result<Message> react(
    Context &context, const User &user, const MessageId &message, const QString &emoji, Emoji::Operation operation);

}
