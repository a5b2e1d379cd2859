// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

// How the application looks where the desktop has no say. Call once, after the QApplication exists.
// A desktop with its own style (Breeze) keeps style and palette. Under Fusion, which has only a grey default, Canopy
// sets a palette of its own that follows the light or dark scheme of the system.
namespace Theme {

void install(Qt::ColorScheme scheme = Qt::ColorScheme::Unknown); // Unknown: follow the system

}
