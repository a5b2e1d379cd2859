// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/http/requestparser.h"
#include "model/server/reply.h"
#include "model/server/request.h"

#include <expected>

namespace Server {

// Which endpoint is meant, with parameters and body decoded; or the answer right away: 404, 405, 307 to the form with
// or without the last slash, 400 for what is no UTF-8, 422 for a body that is no JSON, is nested too deeply, or holds
// texts that no database takes (lone surrogates, NUL).
std::expected<Request, Reply> route(const Http::RawRequest &raw);

}
