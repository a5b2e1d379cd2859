// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// How a card of the ranking is painted.
#include "widgets/tasks/rankcard.h"
#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace {

void paintHandle(QPainter &painter, const QPointF &centre, const QPalette &palette)
{
    painter.setPen(Qt::NoPen); // six dots
    painter.setBrush(Theme::colour(Theme::Colour::StrongLine, palette));
    for (int row = 0; row < 3; ++row)
        for (int column = -1; column <= 1; column += 2)
            painter.drawEllipse(centre + QPointF(column * Theme::grid(0.375), row * Theme::grid(0.75)),
                Theme::grid() * 0.15, Theme::grid() * 0.15);
}

}

// Place, letter and handle: beside the text, or above it.
void RankCard::paintMargin(QPainter &painter) const
{
    using Theme::Colour;
    const QFont large = Theme::titleFont();
    const QString place =
        m_place.isTied ? u"= %1"_s.arg(QLocale().toString(m_place.place + 1)) : QLocale().toString(m_place.place + 1);
    const QColor strong = Theme::colour(m_place.isConfirmed ? Colour::Accent : Colour::Muted, palette());
    const QColor muted = Theme::colour(Colour::Muted, palette());
    if (m_look == Look::Row) {
        const int width = Theme::grid(6.5);
        const QRect margin(isMirrored() ? this->width() - width : 0, 0, width, height());
        const int largeHeight = QFontMetrics(large).height();
        painter.setFont(large);
        painter.setPen(strong);
        painter.drawText(margin.adjusted(0, Theme::grid(1.25), 0, 0), Qt::AlignHCenter | Qt::AlignTop, place);
        painter.setFont(Theme::smallFont());
        painter.setPen(muted);
        painter.drawText(
            margin.adjusted(0, Theme::grid(1.25) + largeHeight, 0, 0), Qt::AlignHCenter | Qt::AlignTop, letter());
        const int smallHeight = QFontMetrics(Theme::smallFont()).height();
        paintHandle(
            painter, QPointF(margin.center().x() + 0.5, Theme::grid(2.5) + largeHeight + smallHeight), palette());
        return;
    }
    QRect line(Theme::grid(1.5), Theme::grid(1), width() - Theme::grid(3), Theme::grid(3.5));
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    if (m_look == Look::Column) {
        painter.setFont(large);
        painter.setPen(strong);
        painter.drawText(line, leading, place);
        const int used = QFontMetrics(large).horizontalAdvance(place) + Theme::grid(1);
        line.adjust(isMirrored() ? 0 : used, 0, isMirrored() ? -used : 0, 0);
        painter.setFont(Theme::smallFont());
        painter.setPen(muted);
    } else {
        painter.setFont(large);
        painter.setPen(palette().color(QPalette::Text));
    }
    painter.drawText(line, leading, letter());
}

void RankCard::paintEvent(QPaintEvent *event)
{
    using Theme::Colour;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Theme::paintCard(painter, rect(), palette(),
        m_isDragged      ? Theme::CardLook::Accented
            : hasFocus() ? Theme::CardLook::Marked
                         : Theme::CardLook::Plain);
    paintMargin(painter);
    const QRect area = textArea(width());
    if (!m_differenceWords.isEmpty()) {
        painter.setFont(Theme::smallFont());
        painter.setPen(Theme::colour(Colour::Muted, palette()));
        painter.drawText(QRect(area.left(), area.top() - Theme::grid(2.5), area.width(), Theme::grid(2.25)),
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter), m_differenceWords);
    }

    const QRect clip = event->rect().translated(-area.topLeft());
    painter.translate(area.topLeft());
    MarkdownText::paintSurfaces(painter, m_document->begin(), m_document->characterCount(), {}, palette(), clip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.clip = clip;
    for (const Rules::WordRange &range : m_added) { // tinted and underlined: not by colour alone
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(m_document.get());
        selection.cursor.setPosition(int(range.from));
        selection.cursor.setPosition(
            std::min(int(range.from + range.length), m_document->characterCount() - 1), QTextCursor::KeepAnchor);
        selection.format.setBackground(Theme::colour(Colour::AccentTint, palette()));
        selection.format.setFontUnderline(true);
        context.selections.append(selection);
    }
    m_document->documentLayout()->draw(&painter, context);
}
