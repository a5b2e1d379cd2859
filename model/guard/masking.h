// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Guard {

// The text with its letters and digits as X, but for the first few; what stands between them stays.
QString masked(QStringView text, int shown = 0);

}
