// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankdrag.h"

#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"

#include <QPaintEvent>
#include <QPainter>

using namespace std::chrono_literals;

RankDrag::RankDrag(const QList<QPixmap> &cards, int dragged, int pointer, QWidget *parent)
    : QWidget(parent)
    , m_cards(cards)
    , m_dragged(dragged)
    , m_place(dragged)
{
    setObjectName(QStringLiteral("rankDrag"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    int y = 0;
    for (int i = 0; i < cards.size(); ++i) {
        if (i == dragged)
            continue;
        const QSize size = cards.at(i).deviceIndependentSize().toSize();
        m_places.append({0, y, size.width(), size.height()});
        y += size.height() + Theme::grid();
    }
    m_grip = cards.at(dragged).deviceIndependentSize().toSize().height() / 2;
    const int top = dragged < m_places.size() ? m_places.at(dragged).top() : y;
    m_pointer = pointer;
    m_scroll = top + m_grip - pointer;
    m_least = std::min(0, m_scroll);
    m_most = std::max(m_scroll, total() - parent->height());
    m_scrolling.setInterval(30ms);
    connect(&m_scrolling, &QTimer::timeout, this, &RankDrag::scrollAtEdge);
    setGeometry(parent->rect());
    show();
    raise();
}

void RankDrag::moveTo(int y)
{
    const QRect before = draggedArea();
    const int placeBefore = m_place;
    m_pointer = y;
    findPlace();
    const int edge = Theme::grid(5);
    const bool isAtEdge = y < edge || y > height() - edge;
    if (isAtEdge && !m_scrolling.isActive())
        m_scrolling.start();
    else if (!isAtEdge)
        m_scrolling.stop();
    if (m_place == placeBefore)
        update(before.united(draggedArea()));
    else
        update();
}

int RankDrag::total() const
{
    return (m_places.isEmpty() ? 0 : m_places.constLast().bottom() + 1) + gap();
}

int RankDrag::gap() const
{
    return m_cards.at(m_dragged).deviceIndependentSize().toSize().height() + Theme::grid();
}

QRect RankDrag::areaOf(int other) const
{
    return m_places.at(other).translated(0, (other >= m_place ? gap() : 0) - m_scroll);
}

void RankDrag::scrollAtEdge()
{
    const int wanted = std::clamp(m_scroll + (m_pointer < height() / 2 ? -1 : 1) * Theme::grid(2), m_least, m_most);
    if (wanted == m_scroll)
        return;
    m_scroll = wanted;
    findPlace();
    update();
}

void RankDrag::findPlace()
{
    const int y = m_pointer + m_scroll;
    m_place = 0;
    while (m_place < m_places.size() && y > m_places.at(m_place).center().y() + gap() / 2)
        ++m_place;
}

QRect RankDrag::draggedArea() const
{
    const QSize size = m_cards.at(m_dragged).deviceIndependentSize().toSize();
    return {0, m_pointer - m_grip, size.width(), size.height()};
}

void RankDrag::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    int other = 0;
    for (int i = 0; i < m_cards.size(); ++i) {
        if (i == m_dragged)
            continue;
        const QRect area = areaOf(other++);
        if (area.intersects(event->rect()))
            painter.drawPixmap(area.topLeft(), m_cards.at(i));
    }
    const QRect area = draggedArea();
    const int line = m_place < m_places.size() ? areaOf(m_place).top() - gap() - Theme::grid() / 2
        : m_places.isEmpty()                   ? 0
                                               : areaOf(int(m_places.size()) - 1).bottom() + Theme::grid() / 2;
    painter.fillRect(QRect(0, std::max(0, line - 1), area.width(), 3), Theme::colour(Theme::Colour::Accent, palette()));
    painter.setOpacity(0.85);
    painter.drawPixmap(area.topLeft(), m_cards.at(m_dragged));
    painter.setOpacity(1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::colour(Theme::Colour::Accent, palette()), 2));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), Theme::radius(), Theme::radius());
}
