// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/rowlist.h"

#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

ListRowDelegate::ListRowDelegate(Reader reader, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_reader(std::move(reader))
{
}

QSize ListRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {Theme::grid(30), option.fontMetrics.height() * 2 + Theme::grid(3.25)};
}

void ListRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Theme::Colour;
    const ListRow row = m_reader(index);
    const QPalette palette = QApplication::palette();
    const QRect card = option.rect.adjusted(2, 2, -2, -Theme::grid(0.5));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    Theme::paintCard(*painter, card, palette, isSelected ? Theme::CardLook::Accented : Theme::CardLook::Plain);
    if (option.state.testFlag(QStyle::State_HasFocus))
        Theme::paintFocusRing(*painter, card, palette);

    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, card, rect); };
    const auto lead = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto trail = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    const int size = Theme::grid(2);
    const int left = card.left() + Theme::grid(1.5);
    const int line = option.fontMetrics.height();
    const int top = card.top() + Theme::grid(1);
    const auto ink = row.needsAttention ? Colour::Caution : Colour::Accent;
    if (!row.icon.isEmpty())
        Theme::icon(row.icon, ink).paint(painter, place({left, top + (line - size) / 2, size, size}));
    const int textLeft = left + Theme::grid(row.icon.isEmpty() ? 0 : 3.25);
    const int width = card.right() - textLeft - Theme::grid(1.5);

    const QFont small = Theme::smallFont();
    const int endWidth = std::min(QFontMetrics(small).horizontalAdvance(row.end), width * 2 / 3);
    painter->setFont(small);
    painter->setPen(Theme::colour(row.needsAttention ? Colour::Caution : Colour::Muted, palette));
    painter->drawText(place({textLeft + width - endWidth, top, endWidth, line}), trail, row.end);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(palette.color(QPalette::Text));
    const int titleWidth = width - endWidth - Theme::grid(1);
    painter->drawText(place({textLeft, top, titleWidth, line}), lead,
        QFontMetrics(bold).elidedText(row.title, Qt::ElideRight, titleWidth));
    painter->setFont(option.font);
    painter->setPen(Theme::colour(Colour::Muted, palette));
    painter->drawText(place({textLeft, top + line + Theme::grid(0.5), width, line}), lead,
        option.fontMetrics.elidedText(row.text, Qt::ElideRight, width));
    painter->restore();
}

RowListView::RowListView(ListRowDelegate::Reader reader, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new ListRowDelegate(std::move(reader), this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}
