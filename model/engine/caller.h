// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/apiclient.h"

namespace Engine {

// Somebody who is not known yet and acts: refused until signed in, or signed in by acting.
enum class FirstSight { Refused, SignsIn };

// What the other side understands beyond the original: work that comes late, and that something else was received.
enum class Contract { Original, Canopy };

// The API client whose people, tasks and front-end ids are meant.
struct Caller
{
    ApiClientId client;
    FirstSight firstSight = FirstSight::Refused;
    Contract contract = Contract::Original;
};

}
