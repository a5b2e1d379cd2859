// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/sidebarbutton.h"

#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

SidebarButton::SidebarButton(const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWords(text);
}

void SidebarButton::setWords(const QString &text)
{
    setText(text);
    updateToolTip();
    updateGeometry();
    update();
}

void SidebarButton::setCount(int count)
{
    m_count = count;
    updateToolTip();
    update();
}

void SidebarButton::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    updateGeometry();
    update();
}

void SidebarButton::updateToolTip()
{
    const QString words =
        m_count > 0 ? tr("%1, %L2 open", "entry of the sidebar, number of entries").arg(text()).arg(m_count) : text();
    setAccessibleName(words);
    setToolTip(m_hint.isEmpty() ? words : tr("%1 (%2)", "what it is, shortcut").arg(words, m_hint));
}

QSize SidebarButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int height = metrics.height() + Theme::grid(2);
    return m_isNarrow ? QSize(height + Theme::grid(1), height) : QSize(Theme::grid(22), height);
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    using Theme::Colour;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor behind = Theme::colour(Colour::Sidebar, palette());
    if (isChecked() || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? Theme::colour(Colour::AccentTint, palette())
                                     : Theme::mixed(behind, palette().color(QPalette::Text), 0.06));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), Theme::radius() * 0.75, Theme::radius() * 0.75);
    }
    if (hasFocus())
        Theme::paintFocusRing(painter, rect(), palette());

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int iconSize = Theme::grid(2.25);
    const int iconX = m_isNarrow ? (width() - iconSize) / 2
        : mirrored               ? width() - Theme::grid(1.25) - iconSize
                                 : Theme::grid(1.25);
    const QRect iconRect(iconX, (height() - iconSize) / 2, iconSize, iconSize);
    Theme::icon(m_iconName, isChecked() ? std::optional(Colour::Accent) : std::nullopt).paint(&painter, iconRect);
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(isChecked() ? Theme::colour(Colour::Accent, palette()) : palette().color(QPalette::WindowText));
    QRect textRect = rect().adjusted(Theme::grid(4.75), 0, -Theme::grid(1.25), 0);
    if (mirrored)
        textRect = rect().adjusted(Theme::grid(1.25), 0, -Theme::grid(4.75), 0);
    const auto lead = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    const auto trail = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter);
    if (!m_isNarrow)
        painter.drawText(textRect, lead, QFontMetrics(words).elidedText(text(), Qt::ElideRight, textRect.width()));
    if (m_opensMenu && !m_isNarrow) {
        const int size = Theme::grid(1.75);
        const QRect arrow(mirrored ? textRect.left() : textRect.right() - size, (height() - size) / 2, size, size);
        Theme::icon(u"go-up-symbolic"_s, Colour::Muted).paint(&painter, arrow);
    }
    if (m_count == 0)
        return;
    if (m_isNarrow) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colour(Colour::AccentFill, palette()));
        painter.drawEllipse(QPointF(iconRect.right() + 2, iconRect.top()), Theme::grid(0.5), Theme::grid(0.5));
        return;
    }
    painter.setFont(Theme::smallFont());
    painter.setPen(Theme::colour(isChecked() ? Colour::Accent : Colour::Muted, palette()));
    painter.drawText(textRect, trail, QLocale().toString(m_count));
}
