// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

// The person of the calling API client, created on first sight, with the display name brought up to date; nobody is
// enabled again by it.
Result<User> signIn(Context &context, const UserIdentity &identity);

// The same for somebody who acts and is named by a program: UserErased where this login was deleted, so that what comes
// late out of an outbox does not make the person anew.
Result<User> signInByActing(Context &context, const UserIdentity &identity);

// Before the login is taken from the person.
Result<void> rememberErased(Context &context, const User &user);

}
