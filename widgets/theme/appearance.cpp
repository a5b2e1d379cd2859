// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/appearance.h"

#include "widgets/theme/colours.h"
#include "widgets/theme/fallbackstyle.h"

#include <BreezeIcons>
#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>

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

// Nothing but black and white, and one accent that stands out from both.
QPalette highContrastPalette(bool dark)
{
    const QColor behind = dark ? Qt::black : Qt::white;
    const QColor text = dark ? Qt::white : Qt::black;
    const QColor accent = dark ? QColor(0xff, 0xd5, 0x00) : QColor(0x00, 0x2b, 0xd6);
    QPalette palette(text, behind, behind, text, text, text, text, behind, behind);
    palette.setColor(QPalette::AlternateBase, behind);
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, behind);
    palette.setColor(QPalette::ToolTipBase, behind);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::PlaceholderText, Theme::mixed(text, behind, 0.3));
    const QColor disabled = Theme::mixed(text, behind, 0.4);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

struct Present
{
    Theme::Scheme scheme = Theme::Scheme::System;
    Theme::Motion motion = Theme::Motion::System;
};

Present &present()
{
    static Present present;
    return present;
}

bool isFusion()
{
    return QApplication::style()->name() == "fusion"_L1 || qobject_cast<FallbackStyle *>(QApplication::style());
}

Qt::ColorScheme wantedFrom(Theme::Scheme scheme)
{
    switch (scheme) {
    case Theme::Scheme::System:
    case Theme::Scheme::HighContrast: // in the system's own polarity
        return Qt::ColorScheme::Unknown;
    case Theme::Scheme::Light:
        return Qt::ColorScheme::Light;
    case Theme::Scheme::Dark:
        return Qt::ColorScheme::Dark;
    }
    Q_UNREACHABLE_RETURN(Qt::ColorScheme::Unknown);
}

void apply()
{
    // Not every platform knows how to change its scheme; an explicit wish holds all the same.
    const Qt::ColorScheme wish = wantedFrom(present().scheme);
    const auto actual = wish == Qt::ColorScheme::Unknown ? QGuiApplication::styleHints()->colorScheme() : wish;
    const bool isDark = actual == Qt::ColorScheme::Dark;
    if (present().scheme == Theme::Scheme::HighContrast)
        QApplication::setPalette(highContrastPalette(isDark));
    else if (isFusion())
        QApplication::setPalette(fallbackPalette(isDark));
    else
        QApplication::setPalette(QPalette());
}

constexpr auto schemeKey = "appearance/scheme"_L1;
constexpr auto motionKey = "appearance/motion"_L1;
constexpr auto textKey = "appearance/textPercent"_L1;
constexpr auto languageKey = "appearance/language"_L1;

QString nameOf(Theme::Scheme scheme)
{
    switch (scheme) {
    case Theme::Scheme::System:
        return u"system"_s;
    case Theme::Scheme::Light:
        return u"light"_s;
    case Theme::Scheme::Dark:
        return u"dark"_s;
    case Theme::Scheme::HighContrast:
        return u"high-contrast"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

void Theme::install(Qt::ColorScheme scheme)
{
    switch (scheme) {
    case Qt::ColorScheme::Unknown:
        return install(Scheme::System);
    case Qt::ColorScheme::Light:
        return install(Scheme::Light);
    case Qt::ColorScheme::Dark:
        return install(Scheme::Dark);
    }
}

void Theme::install(Scheme scheme)
{
    static const bool isFirst = [] {
        BreezeIcons::initIcons();
        if (isFusion())
            QApplication::setStyle(new FallbackStyle);
        QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, apply);
        return true;
    }();
    Q_UNUSED(isFirst)
    present().scheme = scheme;
    QStyleHints *hints = QGuiApplication::styleHints();
    const Qt::ColorScheme wanted = wantedFrom(scheme);
    if (wanted == Qt::ColorScheme::Unknown)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(wanted);
    apply();
}

void Theme::setTextScale(double factor)
{
    static const QFont usual = QApplication::font();
    QFont font = usual;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(usual.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(usual.pixelSize() * factor));
    QApplication::setFont(font);
}

void Theme::setMotion(Motion motion)
{
    present().motion = motion;
}

bool Theme::reducesMotion()
{
    switch (present().motion) {
    case Motion::Reduced:
        return true;
    case Motion::Full:
        return false;
    case Motion::System: // desktops say it through their style, or by switching effects off
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0
            || !QApplication::isEffectEnabled(Qt::UI_General);
    }
    Q_UNREACHABLE_RETURN(true);
}

Theme::Choice Theme::Choice::remembered()
{
    const QSettings settings;
    Choice choice;
    const QString scheme = settings.value(schemeKey).toString();
    for (const Scheme known : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        if (scheme == nameOf(known))
            choice.scheme = known;
    }
    const QString motion = settings.value(motionKey).toString();
    choice.motion = motion == "reduced"_L1 ? Motion::Reduced : motion == "full"_L1 ? Motion::Full : Motion::System;
    choice.textPercent = std::clamp(settings.value(textKey, 100).toInt(), 75, 250);
    choice.language = settings.value(languageKey).toString();
    return choice;
}

void Theme::Choice::remember() const
{
    QSettings settings;
    settings.setValue(schemeKey, nameOf(scheme));
    settings.setValue(motionKey,
        QString(motion == Motion::Reduced ? "reduced"_L1
                : motion == Motion::Full  ? "full"_L1
                                          : "system"_L1));
    settings.setValue(textKey, textPercent);
    settings.setValue(languageKey, language);
}
