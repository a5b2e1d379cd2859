// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/request.h"

namespace Server {

// Whether whoever was authenticated may do this here, by the endpoint's row in wire/permissions.h. A key that is not
// trusted opens what is about people only where keys are open (ClientNotAuthorized). A person with a token needs a
// role: one that is limited to a language counts for things in that language, and for reading (NotPermitted); and acts
// as nobody else (NotThisPerson). Whose a thing is that is not there at all is for the handler to say.
Result<void> authorize(const Request &request, bool openKeys, Engine::Queue &queue);

// The request of a person with a token as handlers understand it: the person acts, also where the body did not say so,
// and the client is trusted as far as the person may see and change what others may not.
void actAsPerson(Request &request);

}
