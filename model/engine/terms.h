// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

// Every queue states its terms and its data licence. Where the configuration says require_terms, people work only after
// they accepted the present version; those of AuthMethod::System need not.
namespace Engine {

bool hasAcceptedTerms(const Context &context, const User &user);
// TermsNotAccepted where the person has to and has not.
Result<void> checkTerms(const Context &context, const User &user);
// The version (Terms::version) is the one that the person was shown: Conflict when it is not the present one.
Result<User> acceptTerms(Context &context, User user, const QString &version);
// What was accepted before does not count for the new text. The licence may not be empty while there is a text.
Result<void> changeTerms(Context &context, const ActorId &actor, const Terms &terms);

Terms defaultTerms(); // of a new queue

}
