// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

namespace Guard {

// What is left of a chat window when its text is copied: the words on its buttons on a line of their own, marks of
// sources, and the set phrases of such programs, in several languages. Taking one away is the mending.
Findings pasteMarks(const QString &text);

}
