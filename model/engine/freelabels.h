// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// What a person thinks of a message that can be seen, an own one included, without having been asked: any label, graded
// from 0 to 1 (InvalidLabel otherwise). The same person's earlier ones are replaced; the same again has no effect.
// Reviews and acceptance do not change.
Result<void> labelFreely(Context &context, const User &user, const MessageId &message, const Labels &labels);

}
