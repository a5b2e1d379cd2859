// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/reply.h"
#include "model/server/request.h"

namespace Server {

// Decodes, calls the engine, encodes: a free function in routes/, one file a subject. It runs in a worker's thread, on
// that worker's queue, with the queue set to act for the caller: people named in a body become known by acting.
using Handler = Result<Reply> (*)(const Request &request, Engine::Queue &queue);

Handler handlerOf(Wire::Endpoint endpoint);

}
