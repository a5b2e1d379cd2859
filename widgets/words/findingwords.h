// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

// What the guard has to say, one sentence each.
namespace FindingWords {

QString sentence(const Guard::Finding &finding);
QString mend(const Guard::Finding &finding); // what one key does: "Remove", "Mask" …; empty: nothing it could

}
