// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/membership.h"
#include "model/server/taskrates.h"
#include "model/server/tokenbuckets.h"

namespace Server {

struct Request;

// How much a server takes, counted in this process alone. For use by several threads.
struct RateLimits
{
    TaskRates tasks; // of the original
    TokenBuckets addresses{{.perSecond = 50, .burst = 500}}; // several people may share one
    TokenBuckets people{{.perSecond = 10, .burst = 100}};
    TokenBuckets devices{{.perSecond = 10, .burst = 100}};
    TokenBuckets redemptions{{.perSecond = 5.0 / 60, .burst = 5}}; // of an address

    // How long a person with a token has to wait; nothing when it may be now, and then it counts.
    std::optional<std::chrono::seconds> waitOf(const MemberSession &session, const QDateTime &now);
};

}
