// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/engine/context.h"

namespace Engine {

// Tells the moderators about a message that can be seen, an own one included: the message is flagged, and gets the
// person's red flag. Stored beside the person's free labels; an earlier report of the same person is replaced, and the
// same again has no effect.
// TextEmpty without text and labels, MessageTooLong, InvalidLabel for labels that reports do not have.
Result<void> report(Context &context, const User &user, const MessageId &message, const Report &report);

}
