// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

namespace Guard {

// API keys and tokens by the form that their issuers give them, private keys, passwords in addresses, and what is
// assigned to a name such as "api_key" and looks random.
Findings secretKeys(const QString &text);

}
