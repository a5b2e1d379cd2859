// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/ratelimits.h"

namespace Server {

std::optional<std::chrono::seconds> RateLimits::waitOf(const MemberSession &session, const QDateTime &now)
{
    if (const auto wait = people.take(session.user.id.toString(), now))
        return wait;
    return devices.take(session.device.id.toString(), now);
}

}
