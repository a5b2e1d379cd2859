// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/gate.h"
#include "model/server/reply.h"
#include "model/server/request.h"

namespace Server {

// Who may? Who acts? How often? Then the handler; whatever is wrong becomes the answer here, and nowhere else. Every
// answer says how far the queue is (X-Epoch, X-Seq).
Reply dispatch(Request request, Engine::Queue &queue, const Gate &gate);

}
