// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/metrics.h"

#include "widgets/theme/colours.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

int Theme::grid()
{
    return std::max(4, qRound(QFontMetricsF(QApplication::font()).height() * 0.46));
}

QMargins Theme::pageMargins()
{
    return {grid(3), grid(2), grid(3), grid(2)};
}

int Theme::radius()
{
    return grid();
}

int Theme::stackBelow()
{
    return grid(137.5);
}

int Theme::iconsBelow()
{
    return grid(112.5);
}

int Theme::readingWidth(const QFont &font)
{
    return qRound(QFontMetricsF(font).averageCharWidth() * 72);
}

QFont Theme::titleFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::headingFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::smallFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

void Theme::paintCard(QPainter &painter, const QRectF &rect, const QPalette &palette, CardLook look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = colour(Colour::Card, palette);
    QPen line(colour(Colour::Line, palette), 1);
    if (look == CardLook::Accented) {
        fill = colour(Colour::AccentTint, palette);
        line.setColor(mixed(fill, colour(Colour::Accent, palette), 0.45));
    } else if (look == CardLook::Marked) {
        line = QPen(colour(Colour::Accent, palette), 1.5);
    }
    painter.setPen(line);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius(), radius());
    painter.restore();
}

void Theme::paintFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Colour::Accent, palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius(), radius());
    painter.restore();
}
