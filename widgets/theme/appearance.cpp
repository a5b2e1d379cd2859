// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/appearance.h"

#include "widgets/theme/colours.h"
#include "widgets/theme/fallbackstyle.h"

#include <BreezeIcons>
#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QPalette fallbackPalette(bool dark)
{
    const QColor window = dark ? QColor(0x1c, 0x20, 0x1e) : QColor(0xf5, 0xf6, 0xf3);
    const QColor base = dark ? QColor(0x25, 0x2a, 0x28) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xe4, 0xe8, 0xe5) : QColor(0x1e, 0x25, 0x22);
    const QColor button = dark ? QColor(0x31, 0x37, 0x34) : QColor(0xfb, 0xfc, 0xfa);
    const QColor accent = dark ? QColor(0x4d, 0xb0, 0x7c) : QColor(0x1f, 0x7a, 0x4d);
    const QColor disabled = Theme::mixed(text, window, 0.55);

    QPalette palette(text, button, Theme::mixed(button, Qt::white, 0.3), Theme::mixed(window, Qt::black, 0.45),
        Theme::mixed(window, Qt::black, 0.25), text, Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, Theme::mixed(base, window, 0.6));
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Highlight, dark ? Theme::mixed(accent, Qt::black, 0.45) : accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x3a, 0x41, 0x3e) : QColor(0x2b, 0x31, 0x2e));
    palette.setColor(QPalette::ToolTipText, QColor(0xf2, 0xf4, 0xf2));
    palette.setColor(QPalette::Link, dark ? QColor(0x84, 0xb6, 0xea) : QColor(0x1b, 0x62, 0xa5));
    palette.setColor(QPalette::LinkVisited, dark ? QColor(0xc3, 0x9f, 0xe6) : QColor(0x73, 0x46, 0xa3));
    palette.setColor(QPalette::PlaceholderText, Theme::mixed(text, base, 0.42));
    palette.setColor(QPalette::Light, Theme::mixed(button, Qt::white, dark ? 0.08 : 0.6));
    palette.setColor(QPalette::Midlight, Theme::mixed(button, Qt::white, dark ? 0.04 : 0.3));
    palette.setColor(QPalette::Shadow, Qt::black);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, Theme::mixed(window, text, 0.2));
    palette.setColor(QPalette::Disabled, QPalette::Accent, Theme::mixed(window, text, 0.3));
    return palette;
}

}

void Theme::install(Qt::ColorScheme scheme)
{
    BreezeIcons::initIcons();
    QStyleHints *hints = QGuiApplication::styleHints();
    if (scheme != Qt::ColorScheme::Unknown)
        hints->setColorScheme(scheme);
    if (QApplication::style()->name() != "fusion"_L1 && !qobject_cast<FallbackStyle *>(QApplication::style()))
        return;

    static bool isStyled = false;
    if (!std::exchange(isStyled, true))
        QApplication::setStyle(new FallbackStyle);
    const auto apply = [hints, scheme] {
        // Not every platform knows how to change its scheme; an explicit wish holds all the same.
        const Qt::ColorScheme wanted = scheme != Qt::ColorScheme::Unknown ? scheme : hints->colorScheme();
        QApplication::setPalette(fallbackPalette(wanted == Qt::ColorScheme::Dark));
    };
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, qApp, apply);
    apply();
}
