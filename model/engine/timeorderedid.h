// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// Version 7: 48 bits of milliseconds, then a count within the millisecond, then randomness. Those of one process sort
// in the order in which they were made.
QUuid timeOrderedId(Context &context);

}
