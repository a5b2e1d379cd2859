// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/inklabel.h"

#include <QApplication>
#include <QEvent>

InkLabel::InkLabel(Theme::Colour colour, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // not the button's, inside one
    apply();
}

void InkLabel::setInk(Theme::Colour colour)
{
    if (std::exchange(m_colour, colour) != colour)
        apply();
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        apply();
}

void InkLabel::apply()
{
    QPalette inked;
    inked.setColor(QPalette::WindowText, Theme::colour(m_colour, QApplication::palette()));
    setPalette(inked);
}
