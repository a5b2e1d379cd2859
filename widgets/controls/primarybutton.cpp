// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/primarybutton.h"

#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QPainter>
#include <QShortcut>

using namespace Qt::StringLiterals;

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void PrimaryButton::show(const QKeySequence &shortcut)
{
    m_shown = shortcut.toString(QKeySequence::NativeText).replace(u"Return"_s, u"↵"_s);
    updateGeometry();
    update();
}

void PrimaryButton::setCommand(QAction *command)
{
    connect(this, &QAbstractButton::clicked, command, [command] { command->trigger(); });
    const auto follow = [this, command] {
        setEnabled(command->isEnabled());
        show(command->shortcut());
    };
    connect(command, &QAction::changed, this, follow);
    follow();
}

void PrimaryButton::setShownShortcut(const QKeySequence &shortcut)
{
    show(shortcut);
    // A button's own shortcut clicks only after its animation; what follows would be typed into the old page.
    auto *immediate = new QShortcut(shortcut, this);
    connect(immediate, &QShortcut::activated, this, &QAbstractButton::click);
}

QSize PrimaryButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = metrics.horizontalAdvance(text()) + Theme::grid(5);
    if (!m_shown.isEmpty())
        width += QFontMetrics(Theme::smallFont()).horizontalAdvance(m_shown) + Theme::grid(1.5);
    return {width, metrics.height() + Theme::grid(2)};
}

QSize PrimaryButton::minimumSizeHint() const
{
    return sizeHint();
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    using Theme::Colour;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = Theme::colour(Colour::AccentFill, palette());
    QColor ink = Theme::colour(Colour::OnAccentFill, palette());
    if (!isEnabled()) {
        fill = Theme::colour(Colour::Line, palette());
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    } else if (isDown()) {
        fill = fill.darker(115);
    } else if (underMouse()) {
        fill = fill.darker(106);
    }
    const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, Theme::radius() * 0.75, Theme::radius() * 0.75);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::colour(Colour::Accent, palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Theme::radius(), Theme::radius());
    }
    painter.setPen(ink);
    const QRectF inner = area.adjusted(Theme::grid(2), 0, -Theme::grid(2), 0);
    painter.setFont(font());
    painter.drawText(inner, m_shown.isEmpty() ? Qt::AlignCenter : int(Qt::AlignVCenter | Qt::AlignLeft), text());
    if (!m_shown.isEmpty()) {
        painter.setFont(Theme::smallFont());
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, m_shown);
    }
}
