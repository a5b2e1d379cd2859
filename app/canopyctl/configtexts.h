// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Canopyctl {

// What a configuration value does, in a sentence; empty for a name that is none.
QString configurationText(const QString &name);

}
