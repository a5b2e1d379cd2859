// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// The person of the calling API client, created on first sight, with the display name brought up to date; nobody is
// enabled again by it.
Result<User> signIn(Context &context, const UserIdentity &identity);

}
