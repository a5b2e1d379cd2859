// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

// The only place where colours are made. Everything is derived from the palette, so that the light and dark schemes of
// the desktop carry through; text colours keep a contrast of at least 4.5:1 on every surface named here.
namespace Theme {

enum class Colour {
    // Text and icons
    Accent,
    Positive,
    Caution,
    Negative,
    Prompter,
    Assistant,
    Muted,
    // Surfaces
    AccentFill, // the primary action
    OnAccentFill, // text on it
    AccentTint,
    PrompterTint,
    AssistantTint,
    Card,
    CodeTint,
    Sidebar,
    // Lines
    Line,
    StrongLine, // borders of things that can be operated
};

QColor colour(Colour colour, const QPalette &palette);
QColor mixed(const QColor &first, const QColor &second, qreal share); // share of the second
bool isDark(const QPalette &palette);
bool isHighContrast(const QPalette &palette); // black and white: text then keeps at least 7:1
double contrast(const QColor &first, const QColor &second); // WCAG 2, 1–21

}
