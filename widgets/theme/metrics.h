// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMargins>

class QFont;
class QPainter;
class QPalette;
class QRectF;
class QWidget;

// Sizes follow the font, so that large type and dense screens keep their proportions. At the usual nine or ten points
// one step is eight pixels.
namespace Theme {

int grid(); // one step
inline int grid(double steps)
{
    return int(grid() * steps);
}
QMargins pageMargins();
int radius(); // of cards and buttons
int stackBelow(); // window width under which pages put their parts below one another (about 1,100 pixels)
int iconsBelow(); // window width under which the sidebar has icons only (about 900 pixels)
int readingWidth(const QFont &font); // about 72 characters

QFont titleFont();
QFont headingFont();
QFont smallFont();

enum class CardLook { Plain, Accented, Marked };
void paintCard(QPainter &painter, const QRectF &rect, const QPalette &palette, CardLook look = CardLook::Plain);
void paintFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette);

}
