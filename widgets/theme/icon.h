// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme/colours.h"

#include <QIcon>

#include <optional>

namespace Theme {

// A symbolic icon of the theme, drawn in the text colour of the application's palette as it is when it is painted, or
// in a colour of its own. Dark and light schemes and disabled or selected states need no second file.
QIcon icon(const QString &name, std::optional<Colour> colour = {});

}
