// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/server/ratelimits.h"

#include <memory>

namespace Server {

// What a server lets in, beside what the queue itself knows. Shared by all its threads.
struct Gate
{
    bool openKeys = true; // keys that are not trusted act for the people of their program, as the original's do
    std::shared_ptr<RateLimits> limits; // none: no limits
};

}
