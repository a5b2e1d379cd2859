// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/colours.h"

#include <QList>

#include <algorithm>
#include <cmath>

namespace {

constexpr double minimumContrast = 4.6; // a little above 4.5, because colours are rounded to eight bits
constexpr double highContrast = 7.1; // likewise

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    const QColor rgb = colour.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF());
}

QColor surface(Theme::Colour colour, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor window = palette.color(QPalette::Window);
    const bool dark = Theme::isDark(palette);
    switch (colour) {
    case Theme::Colour::AccentTint:
        return Theme::mixed(base, palette.color(QPalette::Accent), dark ? 0.20 : 0.12);
    case Theme::Colour::PrompterTint:
        return Theme::mixed(base, QColor(0x2f, 0x6f, 0xb5), dark ? 0.16 : 0.06);
    case Theme::Colour::AssistantTint:
        return Theme::mixed(base, QColor(0x8a, 0x5c, 0xb8), dark ? 0.14 : 0.06);
    case Theme::Colour::CodeTint:
        return Theme::mixed(base, text, dark ? 0.09 : 0.055);
    case Theme::Colour::Sidebar:
        return Theme::mixed(window, dark ? Qt::black : text, dark ? 0.18 : 0.035);
    default:
        return base;
    }
}

// The colour moved towards the text's until it can be read on every surface that text stands on.
QColor readable(const QColor &wanted, const QPalette &palette)
{
    const QColor end = Theme::isDark(palette) ? QColor(Qt::white) : QColor(Qt::black);
    const double wantedContrast = Theme::isHighContrast(palette) ? highContrast : minimumContrast;
    QList<QColor> surfaces{palette.color(QPalette::Base), palette.color(QPalette::Window)};
    for (const auto name : {Theme::Colour::AccentTint, Theme::Colour::PrompterTint, Theme::Colour::AssistantTint,
             Theme::Colour::CodeTint, Theme::Colour::Sidebar})
        surfaces.append(surface(name, palette));
    for (int step = 0; step < 20; ++step) {
        const QColor candidate = Theme::mixed(wanted, end, step / 20.0);
        if (std::ranges::all_of(
                surfaces, [&](const QColor &behind) { return Theme::contrast(candidate, behind) >= wantedContrast; }))
            return candidate;
    }
    return end;
}

QColor accentFill(const QPalette &palette)
{
    // White text on a saturated fill looks calmer than black: darken the accent a little where that is enough.
    const QColor accent = palette.color(QPalette::Accent);
    for (int step = 0; step <= 6; ++step) {
        const QColor candidate = Theme::mixed(accent, Qt::black, step * 0.05);
        if (Theme::contrast(candidate, Qt::white) >= minimumContrast)
            return candidate;
    }
    return accent;
}

}

QColor Theme::colour(Colour name, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor window = palette.color(QPalette::Window);
    const bool dark = isDark(palette);
    switch (name) {
    case Colour::Accent:
        return readable(palette.color(QPalette::Accent), palette);
    case Colour::Positive:
        return readable(dark ? QColor(0x6c, 0xc0, 0x83) : QColor(0x24, 0x7a, 0x3e), palette);
    case Colour::Caution:
        return readable(dark ? QColor(0xe5, 0xb4, 0x55) : QColor(0x94, 0x60, 0x00), palette);
    case Colour::Negative:
        return readable(dark ? QColor(0xf0, 0x85, 0x7d) : QColor(0xb4, 0x2a, 0x24), palette);
    case Colour::Prompter:
        return readable(dark ? QColor(0x84, 0xb6, 0xea) : QColor(0x2a, 0x62, 0xa0), palette);
    case Colour::Assistant:
        return readable(dark ? QColor(0xc3, 0x9f, 0xe6) : QColor(0x73, 0x46, 0xa3), palette);
    case Colour::Muted:
        return readable(mixed(text, window, 0.38), palette);
    case Colour::AccentFill:
        return accentFill(palette);
    case Colour::OnAccentFill:
        return contrast(accentFill(palette), Qt::white) >= 4.5 ? QColor(Qt::white) : QColor(0x10, 0x14, 0x12);
    case Colour::AccentTint:
    case Colour::PrompterTint:
    case Colour::AssistantTint:
    case Colour::CodeTint:
    case Colour::Sidebar:
    case Colour::Card:
        return surface(name, palette);
    case Colour::Line:
        return mixed(base, text, isHighContrast(palette) ? 0.7 : dark ? 0.16 : 0.13);
    case Colour::StrongLine:
        return mixed(base, text, isHighContrast(palette) ? 1.0 : dark ? 0.42 : 0.48);
    }
    Q_UNREACHABLE_RETURN({});
}

QColor Theme::mixed(const QColor &first, const QColor &second, qreal share)
{
    const QColor a = first.toRgb();
    const QColor b = second.toRgb();
    const auto between = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(
        between(a.redF(), b.redF()), between(a.greenF(), b.greenF()), between(a.blueF(), b.blueF()));
}

bool Theme::isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

bool Theme::isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 20.5; // of 21
}

double Theme::contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}
