// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Where the messages of a conversation lie, and what is on the screen.
#include "widgets/conversation/codebuttons.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/currentmessage.h"
#include "widgets/theme/metrics.h"

#include <QScrollBar>
#include <QToolButton>

namespace {

int margin()
{
    return Theme::grid(0.5);
}

int indentOf(const ConversationEntry &entry)
{
    return Theme::grid(4.5) + entry.indent * Theme::grid(3);
}

}

int ConversationView::cardWidth(int entry) const
{
    const int column = std::min(viewport()->width(), Theme::readingWidth(readingFont()) + Theme::grid(8));
    return std::max(Theme::grid(14), column - indentOf(m_entries.at(entry)) - 2 * margin());
}

QRect ConversationView::cardOf(int entry) const
{
    const int column = std::min(viewport()->width(), Theme::readingWidth(readingFont()) + Theme::grid(8));
    const int side = (viewport()->width() - column) / 2 + margin();
    const int width = cardWidth(entry);
    const int x = layoutDirection() == Qt::RightToLeft ? side : side + indentOf(m_entries.at(entry));
    return {x, margin() + m_places.top(entry) - verticalScrollBar()->value(), width, m_places.height(entry)};
}

EntryPainter::Frame ConversationView::frameOf(int entry) const
{
    return EntryPainter::frameOf(cardOf(entry), layoutDirection() == Qt::RightToLeft);
}

std::pair<int, int> ConversationView::visibleEntries() const
{
    const int top = verticalScrollBar()->value() - margin();
    const int first = m_places.entryAt(std::max(0, top));
    if (first < 0)
        return {0, -1};
    return {first, m_places.entryAt(std::max(0, top + viewport()->height()))};
}

int ConversationView::entryAt(const QPoint &position) const
{
    const int entry = m_places.entryAt(position.y() + verticalScrollBar()->value() - margin());
    return entry >= 0 && cardOf(entry).contains(position) ? entry : -1;
}

bool ConversationView::layOut(int entry)
{
    if (m_places.isKnown(entry) && m_documents.contains(entry))
        return false;
    const int before = m_places.height(entry);
    const int body = m_documents.document(entry)->heightFor(EntryPainter::bodyWidth(cardWidth(entry)));
    m_places.setHeight(entry, EntryPainter::cardHeight(body));
    return m_places.height(entry) != before;
}

void ConversationView::updateScrollBar()
{
    const int total = m_places.total() + 2 * margin();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(Theme::grid(3));
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
}

void ConversationView::settle()
{
    if (m_isSettling || m_entries.isEmpty())
        return;
    m_isSettling = true;
    constexpr int maximumTurns = 20; // each lays out what the corrections of the one before brought into sight
    for (int turn = 0; turn < maximumTurns; ++turn) {
        const auto [first, last] = visibleEntries();
        int anchor = first; // what was read already keeps its place
        while (anchor < last && !m_places.isKnown(anchor))
            ++anchor;
        if (!m_places.isKnown(anchor))
            anchor = first;
        const int place = m_places.top(anchor) - verticalScrollBar()->value();
        bool isCorrected = false;
        for (int entry = first; entry <= last; ++entry)
            isCorrected = layOut(entry) || isCorrected;
        if (!isCorrected)
            break;
        updateScrollBar();
        verticalScrollBar()->setValue(m_places.top(anchor) - place);
    }
    m_isSettling = false;
    placeChildren();
    m_ahead.start();
}

// One message a turn of the event loop, a page below and a page above what is seen.
void ConversationView::layOutAhead()
{
    const auto [first, last] = visibleEntries();
    if (first > last || !isVisible())
        return;
    const int page = viewport()->height();
    const auto isNear = [&](int entry) {
        const QRect card = cardOf(entry);
        return card.bottom() > -page && card.top() < 2 * page;
    };
    int wanted = -1;
    for (int entry = last + 1; entry < count() && isNear(entry) && wanted < 0; ++entry)
        wanted = m_documents.contains(entry) && m_places.isKnown(entry) ? -1 : entry;
    for (int entry = first - 1; entry >= 0 && isNear(entry) && wanted < 0; --entry)
        wanted = m_documents.contains(entry) && m_places.isKnown(entry) ? -1 : entry;
    if (wanted < 0)
        return;
    const int place = m_places.top(first) - verticalScrollBar()->value();
    if (layOut(wanted)) {
        m_isSettling = true;
        updateScrollBar();
        verticalScrollBar()->setValue(m_places.top(first) - place);
        m_isSettling = false;
        placeChildren();
    }
    m_ahead.start();
}

void ConversationView::placeChildren()
{
    if (m_current >= 0) {
        const EntryPainter::Frame frame = frameOf(m_current);
        const int height = m_places.height(m_current) - EntryPainter::cardHeight(0);
        m_widget->setGeometry(QRect(frame.body.topLeft(), QSize(frame.body.width(), height)));
        const int size = Theme::grid(3.5);
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        m_menuButton->setGeometry(isMirrored ? frame.headline.left() : frame.headline.right() - size,
            frame.headline.top() - Theme::grid(0.5), size, size);
    }
    QList<CodeButtons::Place> places;
    const auto [first, last] = visibleEntries();
    for (int entry = first; entry <= last; ++entry) {
        if (!m_documents.contains(entry))
            continue;
        const QRect body = frameOf(entry).body;
        const auto blocks = m_documents.document(entry)->codeBlocks();
        for (const auto &block : blocks) {
            const QRect panel = block.area.toRect().translated(body.topLeft());
            if (panel.bottom() > 0 && panel.top() < viewport()->height())
                places.append({panel, block.text, block.language});
        }
    }
    m_codeButtons->show(places);
}

void ConversationView::scrollTo(int entry)
{
    if (entry < 0 || entry >= count())
        return;
    m_wanted = entry;
    if (viewport()->height() <= 0 || !isVisible())
        return; // once there is a size
    layOut(entry);
    updateScrollBar();
    // The end of a short message, the beginning of a long one.
    const int top = m_places.top(entry);
    const int height = m_places.height(entry) + 2 * margin();
    m_isSettling = true;
    verticalScrollBar()->setValue(height > viewport()->height() ? top : top + height - viewport()->height());
    m_isSettling = false;
    // The messages above are measured, and the wanted one stays where it is.
    const int place = top - verticalScrollBar()->value();
    for (int above = entry; above >= 0 && m_places.top(entry) - m_places.top(above) <= viewport()->height(); --above)
        layOut(above);
    m_isSettling = true;
    updateScrollBar();
    verticalScrollBar()->setValue(m_places.top(entry) - place);
    m_isSettling = false;
    settle();
    m_wanted = -1;
    viewport()->update();
}

void ConversationView::showMarked()
{
    for (int i = 0; i < count(); ++i) {
        if (m_entries.at(i).isMarked)
            scrollTo(i);
    }
}
