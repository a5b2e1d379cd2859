// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/choicebutton.h"

#include "widgets/controls/accessiblechoice.h"
#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

QSize cellSize(const QAbstractButton &button, const QString &key)
{
    const QFontMetrics metrics(button.font());
    const int height = metrics.height() + Theme::grid(1.5);
    int width = Theme::grid(2.75) + metrics.horizontalAdvance(button.text());
    if (!key.isEmpty())
        width +=
            QFontMetrics(Theme::smallFont()).horizontalAdvance(key) + (button.text().isEmpty() ? 0 : Theme::grid(1));
    return {std::max(width, height + Theme::grid(1)), height};
}

void paintCell(const QAbstractButton &button, const QString &key)
{
    using Theme::Colour;
    const QPalette palette = button.palette();
    QPainter painter(const_cast<QAbstractButton *>(&button));
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isChecked = button.isChecked();
    QColor fill = palette.color(QPalette::Base);
    if (isChecked)
        fill = Theme::colour(Colour::AccentFill, palette);
    else if (button.underMouse() && button.isEnabled())
        fill = Theme::colour(Colour::AccentTint, palette);
    const QColor ink = isChecked ? Theme::colour(Colour::OnAccentFill, palette) : palette.color(QPalette::Text);
    const QColor line = isChecked ? fill : Theme::colour(Colour::StrongLine, palette);
    const QRectF area = QRectF(button.rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(area, Theme::radius() * 0.6, Theme::radius() * 0.6);
    if (button.hasFocus()) {
        painter.setPen(QPen(Theme::colour(Colour::Accent, palette), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(button.rect()).adjusted(0.75, 0.75, -0.75, -0.75), Theme::radius() * 0.8, Theme::radius() * 0.8);
    }
    painter.setPen(ink);
    if (button.text().isEmpty()) {
        painter.setFont(button.font());
        painter.drawText(area, Qt::AlignCenter, key);
        return;
    }
    const QRectF inner = area.adjusted(Theme::grid(1), 0, -Theme::grid(0.5), 0);
    const QFont small = Theme::smallFont();
    const int keyWidth = key.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(key) + Theme::grid(1);
    painter.setFont(small);
    if (!isChecked)
        painter.setPen(Theme::colour(Colour::Muted, palette));
    painter.drawText(inner, QStyle::visualAlignment(button.layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft), key);
    painter.setPen(ink);
    painter.setFont(button.font());
    const bool mirrored = button.layoutDirection() == Qt::RightToLeft;
    painter.drawText(inner.adjusted(mirrored ? 0 : keyWidth, 0, mirrored ? -keyWidth : 0, 0),
        QStyle::visualAlignment(button.layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft), button.text());
}

}

ChoiceButton::ChoiceButton(const QString &key, const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
    , m_key(key)
{
    installAccessibleChoice();
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize ChoiceButton::sizeHint() const
{
    return cellSize(*this, m_key);
}

QSize ChoiceButton::minimumSizeHint() const
{
    return sizeHint();
}

bool ChoiceButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    paintCell(*this, m_key);
}

void ChoiceButton::nextCheckState()
{
    Q_EMIT chosen(); // the owner decides what is checked
}

FlagButton::FlagButton(const QString &key, const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
    , m_key(key)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void FlagButton::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize FlagButton::sizeHint() const
{
    return cellSize(*this, m_key);
}

QSize FlagButton::minimumSizeHint() const
{
    return sizeHint();
}

bool FlagButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void FlagButton::paintEvent(QPaintEvent *)
{
    paintCell(*this, m_key);
}
