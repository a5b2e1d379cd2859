// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/entrypainter.h"

#include "widgets/conversation/messagedocument.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

Theme::Colour inkOf(const ConversationEntry &entry)
{
    if (!entry.heading.isEmpty())
        return Theme::Colour::Muted;
    return entry.message.role == Role::Prompter ? Theme::Colour::Prompter : Theme::Colour::Assistant;
}

Theme::Colour tintOf(const ConversationEntry &entry)
{
    if (!entry.heading.isEmpty())
        return Theme::Colour::Card;
    return entry.message.role == Role::Prompter ? Theme::Colour::PrompterTint : Theme::Colour::AssistantTint;
}

QString iconOf(const ConversationEntry &entry)
{
    if (!entry.heading.isEmpty())
        return u"view-list-text-symbolic"_s;
    return entry.message.role == Role::Prompter ? u"user-symbolic"_s : u"tools-wizard-symbolic"_s;
}

int padding()
{
    return Theme::grid(1.5);
}

QFont boldFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setWeight(QFont::DemiBold);
    return font;
}

int headlineHeight()
{
    return Theme::grid(2.5);
}

// What is left of the line, from the side where reading begins.
void paintWords(QPainter &painter, QRect &line, const QString &words, const QColor &ink, const QFont &font,
    Qt::LayoutDirection direction)
{
    if (words.isEmpty() || line.width() <= 0)
        return;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, line.width());
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(line, QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter), shown);
    const int used = metrics.horizontalAdvance(shown) + Theme::grid(0.75);
    if (direction == Qt::RightToLeft)
        line.setRight(line.right() - used);
    else
        line.setLeft(line.left() + used);
}

void paintBadge(QPainter &painter, const QRectF &badge, const ConversationEntry &entry, const QPalette &palette)
{
    // A ring for the user, a filled square for the assistant, an empty one for a text.
    const bool isFilled = entry.heading.isEmpty() && entry.message.role == Role::Assistant;
    const QColor ink = Theme::colour(inkOf(entry), palette);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(isFilled ? ink : QColor(Qt::transparent));
    if (entry.heading.isEmpty() && !isFilled)
        painter.drawEllipse(badge);
    else
        painter.drawRoundedRect(badge, Theme::grid() * 0.75, Theme::grid() * 0.75);
    const QIcon icon = Theme::icon(iconOf(entry), isFilled ? Theme::Colour::Card : inkOf(entry));
    const int size = Theme::grid() * 2;
    icon.paint(&painter, QRectF(badge.center() - QPointF(size, size) / 2, QSizeF(size, size)).toRect());
}

}

int EntryPainter::bodyWidth(int cardWidth)
{
    return std::max(Theme::grid(10), cardWidth - 2 * padding());
}

int EntryPainter::cardHeight(int bodyHeight)
{
    return bodyHeight + headlineHeight() + Theme::grid(0.5) + 2 * padding();
}

EntryPainter::Frame EntryPainter::frameOf(const QRect &card, bool isMirrored)
{
    Frame frame{.card = card, .badge = {}, .headline = {}, .body = {}};
    const int badge = Theme::grid() * 3;
    frame.badge = isMirrored ? QRect(card.right() + Theme::grid(), card.top() + Theme::grid(0.5), badge, badge)
                             : QRect(card.left() - badge - Theme::grid(), card.top() + Theme::grid(0.5), badge, badge);
    const QRect inner = card.adjusted(padding(), padding(), -padding(), -padding());
    frame.headline = {inner.left(), inner.top(), inner.width(), headlineHeight()};
    frame.body = inner.adjusted(0, headlineHeight() + Theme::grid(0.5), 0, 0);
    frame.body.setWidth(bodyWidth(card.width()));
    return frame;
}

QString EntryPainter::speaker(const ConversationEntry &entry)
{
    return entry.heading.isEmpty() ? TaskWords::role(entry.message.role) : entry.heading;
}

void EntryPainter::paintCard(
    QPainter &painter, const Frame &frame, const ConversationEntry &entry, const QWidget &widget)
{
    using Theme::Colour;
    const QPalette palette = widget.palette();
    const QColor ink = Theme::colour(inkOf(entry), palette);
    const QColor tint = Theme::colour(tintOf(entry), palette);
    painter.setPen(
        entry.isMarked ? QPen(Theme::colour(Colour::Accent, palette), 1.5) : QPen(Theme::mixed(tint, ink, 0.18), 1));
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(frame.card).adjusted(1, 1, -1, -1), Theme::radius(), Theme::radius());
    paintBadge(painter, frame.badge, entry, palette);

    QRect line = frame.headline;
    line.setWidth(line.width() - Theme::grid(4)); // room for the menu
    if (widget.layoutDirection() == Qt::RightToLeft)
        line.translate(Theme::grid(4), 0);
    const QFont bold = boldFont(widget);
    const auto direction = widget.layoutDirection();
    paintWords(painter, line, speaker(entry), ink, bold, direction);
    if (!entry.note.isEmpty()) {
        paintWords(painter, line, u"·"_s, ink, bold, direction);
        paintWords(painter, line, entry.note, Theme::colour(Colour::Accent, palette), bold, direction);
    }
    if (!entry.details.isEmpty())
        paintWords(painter, line, entry.details, Theme::colour(Colour::Muted, palette), widget.font(), direction);
}

void EntryPainter::paintBody(QPainter &painter, const Frame &frame, MessageDocument &document, const QRect &clip,
    const QPalette &palette, bool isCurrent)
{
    const QPoint origin = frame.body.topLeft();
    const QRect visible = clip.intersected(frame.card).translated(-origin);
    painter.save();
    painter.translate(origin);
    MarkdownText::paintSurfaces(painter, document.begin(), document.characterCount(), {}, palette, visible);
    if (!isCurrent) {
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = palette;
        context.clip = visible;
        painter.setClipRect(visible, Qt::IntersectClip);
        document.documentLayout()->draw(&painter, context);
    }
    painter.restore();
}
