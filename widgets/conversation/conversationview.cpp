// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/conversationview.h"

#include "widgets/conversation/markdowntext.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextFrame>

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

}

ConversationView::ConversationView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::linkChosen);
    connect(&Syntax::instance(), &Syntax::loaded, this, &ConversationView::rebuild);
}

void ConversationView::setEntries(const QList<ConversationEntry> &entries)
{
    m_entries = entries;
    rebuild();
}

void ConversationView::setConversation(const Conversation &conversation, const QString &noteOnLast)
{
    QList<ConversationEntry> entries;
    for (const Message &message : conversation)
        entries.append({.message = message, .note = {}, .details = {}, .heading = {}, .indent = 0, .isMarked = false});
    if (!entries.isEmpty() && !noteOnLast.isEmpty()) {
        entries.last().note = noteOnLast;
        entries.last().isMarked = true;
    }
    setEntries(entries);
}

void ConversationView::setText(const QString &heading, const QString &text, const QString &note)
{
    ConversationEntry entry;
    entry.message.text = text;
    entry.heading = heading;
    entry.note = note;
    entry.isMarked = !note.isEmpty();
    setAccessibleName(heading);
    setEntries({entry});
    moveCursor(QTextCursor::Start); // where reading begins, also when the view becomes smaller
}

void ConversationView::showMarked()
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!m_entries.at(i).isMarked)
            continue;
        const QRectF area = document()->documentLayout()->frameBoundingRect(m_frames.at(i));
        // The end of a short message, the beginning of a long one.
        const double top = area.height() > viewport()->height() ? area.top() : area.bottom() - viewport()->height();
        verticalScrollBar()->setValue(std::max(0, int(top)));
    }
}

void ConversationView::setZoom(double factor)
{
    m_zoom = factor;
    rebuild();
}

QVariant ConversationView::loadResource(int, const QUrl &)
{
    return {};
}

void ConversationView::rebuild()
{
    if (m_entries.isEmpty() && m_frames.isEmpty())
        return;
    const int position = verticalScrollBar()->value();
    setUpdatesEnabled(false);
    m_frames.clear();
    document()->clear();
    QFont readingFont = font();
    readingFont.setPointSizeF(readingFont.pointSizeF() * m_zoom);
    document()->setDefaultFont(readingFont);
    document()->setDocumentMargin(Theme::grid() / 2);
    document()->setIndentWidth(Theme::grid() * 3);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        append(m_entries.at(i), i == 0);
    cursor.endEditBlock();
    fitColumn();
    setUpdatesEnabled(true);
    verticalScrollBar()->setValue(position);
}

void ConversationView::append(const ConversationEntry &entry, bool isFirst)
{
    const int step = Theme::grid();
    QTextFrameFormat format;
    format.setPadding(step * 1.5);
    format.setLeftMargin(step * 4.5 + entry.indent * step * 3);
    format.setTopMargin(isFirst ? 0 : step);
    format.setBottomMargin(0);
    QTextCursor cursor(document()->rootFrame()->lastCursorPosition());
    QTextBlockFormat gap; // the empty paragraph that Qt keeps before and between frames takes no room
    gap.setLineHeight(1, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(gap);
    m_frames.append(cursor.insertFrame(format));

    QTextCharFormat role;
    role.setFontWeight(QFont::DemiBold);
    role.setForeground(Theme::colour(inkOf(entry), palette()));
    QTextBlockFormat line;
    line.setBottomMargin(step * 0.75);
    cursor.setBlockFormat(line);
    cursor.insertText(entry.heading.isEmpty() ? TaskWords::role(entry.message.role) : entry.heading, role);
    if (!entry.note.isEmpty()) {
        QTextCharFormat note = role;
        note.setForeground(Theme::colour(Theme::Colour::Accent, palette()));
        cursor.insertText(u"  ·  "_s + entry.note, note);
    }
    if (!entry.details.isEmpty()) {
        QTextCharFormat details;
        details.setForeground(Theme::colour(Theme::Colour::Muted, palette()));
        cursor.insertText(u"   "_s + entry.details, details);
    }
    QTextDocument body;
    MarkdownText::render(&body, entry.message.text, {palette(), document()->defaultFont()});
    cursor.insertBlock(body.begin().blockFormat(), body.begin().charFormat());
    cursor.insertFragment(QTextDocumentFragment(&body));
}

void ConversationView::fitColumn()
{
    const int column = Theme::readingWidth(document()->defaultFont()) + Theme::grid() * 8;
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int side = std::max(0, (room - column) / 2);
    setViewportMargins(side, 0, side, 0);
}

QRectF ConversationView::frameArea(const QTextFrame *frame) const
{
    const QTextFrameFormat format = frame->frameFormat();
    const QRectF outer = document()->documentLayout()->frameBoundingRect(const_cast<QTextFrame *>(frame));
    return outer.adjusted(format.leftMargin(), format.topMargin(), -format.rightMargin(), -format.bottomMargin())
        .translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintConnectors(painter);
    const QPointF scrolled(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    for (qsizetype i = 0; i < m_frames.size(); ++i) {
        const QTextFrame *frame = m_frames.at(i);
        const QRectF area = frameArea(frame);
        if (area.top() > viewport()->height())
            break;
        if (area.bottom() < -Theme::grid())
            continue;
        paintMessage(painter, area, m_entries.at(i));
        MarkdownText::paintSurfaces(
            painter, document()->findBlock(frame->firstPosition()), frame->lastPosition(), scrolled, palette());
    }
    painter.end();
    QTextBrowser::paintEvent(event);
}

// An elbow from the parent's badge down to each of its replies.
void ConversationView::paintConnectors(QPainter &painter) const
{
    painter.setPen(
        QPen(Theme::mixed(Theme::colour(Theme::Colour::Line, palette()), palette().color(QPalette::Text), 0.15), 1.5));
    QList<QRectF> above; // the badge last seen in each column
    for (qsizetype i = 0; i < m_frames.size(); ++i) {
        const int indent = m_entries.at(i).indent;
        const QRectF badge = badgeArea(frameArea(m_frames.at(i)));
        above.resize(indent);
        above.append(badge);
        if (indent == 0)
            continue;
        const QRectF parent = above.at(indent - 1);
        if (badge.top() < 0 && parent.top() < 0)
            continue;
        if (parent.top() > viewport()->height())
            break;
        painter.drawLine(
            QPointF(parent.center().x(), parent.bottom() + 2), QPointF(parent.center().x(), badge.center().y()));
        painter.drawLine(
            QPointF(parent.center().x(), badge.center().y()), QPointF(badge.left() - 2, badge.center().y()));
    }
}

QRectF ConversationView::badgeArea(const QRectF &message)
{
    const double step = Theme::grid();
    return {message.left() - step * 4, message.top() + step / 2, step * 3, step * 3};
}

void ConversationView::paintMessage(QPainter &painter, const QRectF &area, const ConversationEntry &entry) const
{
    using Theme::Colour;
    const bool isFilled = entry.heading.isEmpty() && entry.message.role == Role::Assistant;
    const QColor ink = Theme::colour(inkOf(entry), palette());
    const QColor tint = Theme::colour(tintOf(entry), palette());
    const double step = Theme::grid();

    painter.setPen(
        entry.isMarked ? QPen(Theme::colour(Colour::Accent, palette()), 1.5) : QPen(Theme::mixed(tint, ink, 0.18), 1));
    painter.setBrush(tint);
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Theme::radius(), Theme::radius());

    // A ring for the user, a filled square for the assistant, an empty one for a text: told apart without colour.
    const QRectF badge = badgeArea(area);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(isFilled ? ink : QColor(Qt::transparent));
    if (entry.heading.isEmpty() && !isFilled)
        painter.drawEllipse(badge);
    else
        painter.drawRoundedRect(badge, step * 0.75, step * 0.75);
    const QIcon icon = Theme::icon(iconOf(entry), isFilled ? Colour::Card : inkOf(entry));
    const int iconSize = int(step * 2);
    icon.paint(&painter, QRectF(badge.center() - QPointF(iconSize, iconSize) / 2, QSizeF(iconSize, iconSize)).toRect());
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    fitColumn();
    QTextBrowser::resizeEvent(event);
}

void ConversationView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}
