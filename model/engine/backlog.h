// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// A tree of the language has become inactive: with the configured probability, and where too few rankings are open, a
// tree that waits in the backlog is woken for ranking.
Result<void> fillFromBacklog(Context &context, const QString &lang);

}
