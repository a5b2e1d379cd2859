// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/moderationjournal.h"

namespace Engine {

// Stores the configuration, and uses it from now on; each value that differs is journaled. Invalid for values out of
// range and for goals that trees cannot reach (rules/configurationcheck.h), and for another preset: that says under
// which rules a queue was begun. The caller restores context.configuration when the transaction fails, and lets the
// start-up pass follow: nothing is on offer before it, and what is due may differ.
Result<QList<ConfigurationChange>> changeConfiguration(
    Context &context, const ActorId &actor, const TreeConfiguration &configuration);

}
