// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lets assistive technology see a ChoiceButton as the radio button that it is: Qt takes one that can be taken back for
// a box to tick. Once a process; may be called again.
void installAccessibleChoice();
