// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// MessageNotFound where there is none.
Result<Message> existingMessage(const Context &context, const MessageId &id);
// The same, and for one that was deleted: nobody sees it.
Result<Message> visibleMessage(const Context &context, const MessageId &id);
// The tree a message stands in, held for changing it (TreeRepository::hold): what is read afterwards stays true.
// Nothing for a loose message.
Result<std::optional<MessageTree>> treeToChange(const Context &context, const Message &message);

}
