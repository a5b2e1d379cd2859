// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"

namespace Engine {

// The same for equal interactions, different otherwise (SHA-256, hexadecimal).
QString fingerprint(const Interaction &interaction);

}
