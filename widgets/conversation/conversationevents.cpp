// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// How a conversation is painted, and what the mouse and the keyboard do.
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/currentmessage.h"
#include "widgets/conversation/messagecommands.h"
#include "widgets/theme/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

void ConversationView::paintEvent(QPaintEvent *event)
{
    const auto [first, last] = visibleEntries();
    if (first > last)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintConnectors(painter, first, last);
    for (int entry = first; entry <= last; ++entry) {
        if (layOut(entry))
            m_ahead.start(); // beyond what settling foresaw: corrected in the next turn
        const EntryPainter::Frame frame = frameOf(entry);
        EntryPainter::paintCard(painter, frame, m_entries.at(entry), *this);
        EntryPainter::paintBody(
            painter, frame, *m_documents.document(entry), event->rect(), palette(), entry == m_current);
    }
}

// An elbow from the parent's badge down to each of its replies.
void ConversationView::paintConnectors(QPainter &painter, int first, int last) const
{
    if (std::ranges::none_of(m_entries, [](const ConversationEntry &entry) { return entry.indent > 0; }))
        return;
    painter.setPen(
        QPen(Theme::mixed(Theme::colour(Theme::Colour::Line, palette()), palette().color(QPalette::Text), 0.15), 1.5));
    QList<int> above; // the entry last seen in each column
    for (int entry = 0; entry < count(); ++entry) {
        const int indent = std::min(m_entries.at(entry).indent, int(above.size()));
        above.resize(indent);
        above.append(entry);
        if (indent == 0 || entry < first)
            continue;
        const int parent = above.at(indent - 1);
        if (parent > last)
            break;
        const QRectF from = frameOf(parent).badge;
        const QRectF to = frameOf(entry).badge;
        const double end = layoutDirection() == Qt::RightToLeft ? to.right() + 2 : to.left() - 2;
        painter.drawLine(QPointF(from.center().x(), from.bottom() + 2), QPointF(from.center().x(), to.center().y()));
        painter.drawLine(QPointF(from.center().x(), to.center().y()), QPointF(end, to.center().y()));
    }
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    rebuild();
    if (m_wanted >= 0)
        scrollTo(m_wanted);
}

void ConversationView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_wanted >= 0)
        scrollTo(m_wanted);
}

void ConversationView::scrollContentsBy(int, int)
{
    settle();
    viewport()->update();
}

void ConversationView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange)
        rebuild();
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    QScrollBar *bar = verticalScrollBar();
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Home)
        bar->setValue(0);
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Up)
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Down)
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Space)
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (modifiers == Qt::ShiftModifier && event->key() == Qt::Key_Space)
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_PageUp)
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_PageDown)
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else
        event->ignore();
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        m_commands->popUp(m_widget->mapToGlobal(QPoint(Theme::grid(2), Theme::grid(2))));
        return;
    }
    const int entry = entryAt(viewport()->mapFromGlobal(event->globalPos()));
    if (entry < 0)
        return;
    setCurrent(entry);
    m_commands->popUp(event->globalPos());
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    const int entry = entryAt(event->position().toPoint());
    if (entry < 0 || event->button() != Qt::LeftButton)
        return;
    setCurrent(entry);
    m_widget->setFocus(Qt::MouseFocusReason);
    m_isForwarding = true;
    m_widget->takeMouse(event, event->position().toPoint() - m_widget->pos());
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_isForwarding) {
        m_widget->takeMouse(event, position - m_widget->pos());
        return;
    }
    const int entry = entryAt(position);
    const bool isLink = entry >= 0 && m_documents.contains(entry)
        && !m_documents.document(entry)->documentLayout()->anchorAt(position - frameOf(entry).body.topLeft()).isEmpty();
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : entry >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isForwarding, false))
        m_widget->takeMouse(event, event->position().toPoint() - m_widget->pos());
}
