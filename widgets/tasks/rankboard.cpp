// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankboard.h"

#include "widgets/conversation/messagecommands.h"
#include "widgets/tasks/rankcard.h"
#include "widgets/tasks/rankdrag.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostColumns = 5;

}

RankBoard::RankBoard(const QList<Message> &texts, QWidget *parent)
    : QScrollArea(parent)
    , m_surface(new QWidget(this))
    , m_order(Rules::RankingOrder::ofCount(int(texts.size())))
{
    setObjectName(u"replies"_s);
    setAccessibleName(tr("Texts, best first"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // nothing jumps when it is needed
    for (int i = 0; i < texts.size(); ++i) {
        auto *card = new RankCard(texts.at(i), i, m_surface);
        watch(card);
        m_cards.append(card);
    }
    setWidget(m_surface);
    setOrder(m_order, false);
}

void RankBoard::watch(RankCard *card)
{
    card->installEventFilter(this);
    connect(card, &RankCard::moveWanted, this, [this, card](int by) {
        const int from = int(m_cards.indexOf(card));
        Q_EMIT moveWanted(from, from + by);
    });
    connect(card, &RankCard::dragBegun, this, [this, card](const QPoint &position) { beginDrag(card, position); });
    connect(card, &RankCard::dragged, this, &RankBoard::drag);
    connect(card, &RankCard::dropped, this, [this, card] { drop(card); });
    connect(card, &RankCard::linkChosen, this, &RankBoard::linkChosen);
}

void RankBoard::setOrder(const Rules::RankingOrder &order, bool isConfirmed)
{
    const RankCard *atHand = m_cards.value(m_current);
    m_order = order;
    std::ranges::sort(m_cards, {}, [&](const RankCard *card) { return order.ranking.indexOf(card->index()); });
    for (int row = 0; row < m_cards.size(); ++row) {
        m_cards.at(row)->setPlace({.place = order.sharedPlace(row),
            .row = row,
            .count = int(m_cards.size()),
            .isTied = order.isTied(row),
            .isConfirmed = isConfirmed});
        if (m_cards.at(row) == atHand)
            m_current = row;
    }
    for (int i = 1; i < m_cards.size(); ++i)
        setTabOrder(m_cards.at(i - 1), m_cards.at(i));
    arrange();
}

void RankBoard::setColumns(bool areColumns)
{
    m_hasColumns = areColumns;
    for (RankCard *card : std::as_const(m_cards))
        card->setLook(areColumns ? RankCard::Look::Column : RankCard::Look::Row);
    verticalScrollBar()->setValue(0);
    arrange();
}

void RankBoard::setZoom(double factor)
{
    for (RankCard *card : std::as_const(m_cards))
        card->setZoom(factor);
    markDifferences();
    arrange();
}

void RankBoard::setPivot(std::optional<int> text)
{
    m_pivot = text;
    markDifferences();
    arrange();
}

void RankBoard::markDifferences()
{
    const auto pivot =
        std::ranges::find_if(m_cards, [this](const RankCard *card) { return m_pivot && card->index() == *m_pivot; });
    for (RankCard *card : std::as_const(m_cards)) {
        if (pivot == m_cards.cend()) {
            card->setDifferences({}, {});
        } else if (card == *pivot) {
            card->setDifferences({}, tr("The others are compared with this one"));
        } else {
            const auto differences = Rules::wordDifferences((*pivot)->shownText(), card->shownText());
            int added = 0;
            for (const Rules::WordRange &range : differences.added)
                added += int(card->shownText().sliced(range.from, range.length).split(u' ', Qt::SkipEmptyParts).size());
            card->setDifferences(differences.added,
                tr("%n word(s) more", nullptr, added) + u", "_s + tr("%n fewer", nullptr, differences.missing) + u' '
                    + tr("than %1", "a letter that names a text").arg((*pivot)->letter()));
        }
    }
}

void RankBoard::setCurrent(int place)
{
    m_current = std::clamp(place, 0, std::max(0, int(m_cards.size()) - 1));
    arrange();
}

void RankBoard::focusPlace(int place)
{
    if (m_cards.isEmpty())
        return;
    m_current = std::clamp(place, 0, int(m_cards.size()) - 1);
    arrange(); // the column may be on another page
    RankCard *card = m_cards.at(m_current);
    card->setFocus(Qt::OtherFocusReason);
    if (!m_hasColumns)
        ensureWidgetVisible(card, 0, Theme::grid(2));
    Q_EMIT currentChanged(m_current);
}

bool RankBoard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const int place = int(m_cards.indexOf(static_cast<RankCard *>(watched)));
        if (place >= 0 && place != m_current) {
            m_current = place;
            arrange();
            if (!m_hasColumns)
                ensureWidgetVisible(m_cards.at(place), 0, Theme::grid(1));
            Q_EMIT currentChanged(place);
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void RankBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void RankBoard::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    arrange();
}

void RankBoard::arrange()
{
    const int width = viewport()->width();
    if (m_cards.isEmpty() || width <= 0)
        return;
    if (m_hasColumns)
        arrangeColumns(width);
    else
        arrangeRows(width);
}

void RankBoard::arrangeRows(int width)
{
    const int room = width - Theme::grid(0.5);
    const int x = layoutDirection() == Qt::RightToLeft ? width - room : 0;
    int y = 0;
    for (RankCard *card : std::as_const(m_cards)) {
        const int height = card->heightForWidth(room);
        card->setGeometry(x, y, room, height);
        card->show();
        y += height + Theme::grid(1);
    }
    m_surface->resize(width, std::max(1, y - Theme::grid(1)));
}

void RankBoard::arrangeColumns(int width)
{
    const int gap = Theme::grid(1);
    const int count = int(m_cards.size());
    const int shown = std::clamp((width + gap) / (Theme::grid(28) + gap), 1, std::min(mostColumns, count));
    if (m_current < m_firstColumn)
        m_firstColumn = m_current;
    if (m_current >= m_firstColumn + shown)
        m_firstColumn = m_current - shown + 1;
    m_firstColumn = std::clamp(m_firstColumn, 0, count - shown);
    const int column = (width - gap * shown) / shown;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int tallest = viewport()->height();
    for (int i = 0; i < count; ++i) {
        RankCard *card = m_cards.at(i);
        const int at = i - m_firstColumn;
        if (at < 0 || at >= shown) {
            card->hide();
            continue;
        }
        const int height = card->heightForWidth(column);
        const int x = at * (column + gap);
        card->setGeometry(isMirrored ? width - x - column : x, 0, column, height);
        card->show();
        tallest = std::max(tallest, height);
    }
    m_surface->resize(width, tallest);
}

void RankBoard::beginDrag(RankCard *card, const QPoint &globalPosition)
{
    QList<QPixmap> pictures;
    for (const RankCard *other : std::as_const(m_cards))
        pictures.append(other->preview(viewport()->width(), RankDrag::maximumHeight()));
    const int pointer = viewport()->mapFromGlobal(globalPosition).y();
    m_drag = new RankDrag(pictures, int(m_cards.indexOf(card)), pointer, viewport());
}

void RankBoard::drag(const QPoint &globalPosition)
{
    if (m_drag)
        m_drag->moveTo(m_drag->mapFromGlobal(globalPosition).y());
}

void RankBoard::drop(RankCard *card)
{
    if (!m_drag)
        return;
    const int place = m_drag->place();
    delete std::exchange(m_drag, nullptr);
    const int from = int(m_cards.indexOf(card));
    if (place != from)
        Q_EMIT moveWanted(from, place);
    else
        focusPlace(from);
}
