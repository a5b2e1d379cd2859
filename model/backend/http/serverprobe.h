// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/http/transport.h"

namespace Http {

// Which software answers there and by which rules, asked once a connection: ours tells itself, the original is known by
// its OpenAPI document. NotAServer where it is neither. Sends no secret before one of the two is recognised.
Async<ServerDescription> describe(std::shared_ptr<Transport> transport);

// An invitation turned into a person's own token.
struct Redeemed
{
    QString token;
    UserIdentity user;
};
Async<Redeemed> redeem(std::shared_ptr<Transport> transport, QString code, QString displayName, QString device);

}
