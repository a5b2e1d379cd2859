// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <Qt>

// How the application looks where the desktop has no say. Call install once, after the QApplication exists; another
// choice may follow at any time.
// A desktop with its own style (Breeze) keeps style and palette. Under Fusion, which has only a grey default, Canopy
// sets a palette of its own that follows the light or dark scheme of the system. High contrast is Canopy's own palette
// everywhere: black and white, with lines that are as strong as text.
namespace Theme {

enum class Scheme { System, Light, Dark, HighContrast };
enum class Motion { System, Reduced, Full };

void install(Scheme scheme);
void install(Qt::ColorScheme scheme = Qt::ColorScheme::Unknown); // Unknown: follow the system
void setTextScale(double factor); // of the system's font; for everything that is made afterwards

void setMotion(Motion motion);
bool reducesMotion(); // by this choice, or the system's

// What somebody chose for all windows on this computer.
struct Choice
{
    Scheme scheme = Scheme::System;
    Motion motion = Motion::System;
    int textPercent = 100; // 75 to 250
    QString language; // of the window; empty: the system's

    static Choice remembered();
    void remember() const;
    friend bool operator==(const Choice &, const Choice &) = default;
};

}
