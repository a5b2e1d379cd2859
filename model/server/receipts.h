// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/server/reply.h"
#include "model/server/request.h"

namespace Server {

// What an answer to a submission says in headers that other clients ignore: Idempotent-Replayed and X-Late-Work, and to
// people with a token X-Receipt, signed (wire/signedreceipt.h).
void addReceipt(Reply &reply, const Receipt &receipt, const Request &request, Engine::Queue &queue);

}
