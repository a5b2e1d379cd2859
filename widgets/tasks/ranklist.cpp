// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/ranklist.h"

#include "widgets/controls/notice.h"
#include "widgets/tasks/rankcard.h"
#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

RankList::RankList(const QList<Message> &replies, QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QWidget(this))
    , m_layout(new QVBoxLayout(m_column))
{
    setObjectName(u"replies"_s);
    setAccessibleName(tr("Texts, best first"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layout->setContentsMargins(0, 0, Theme::grid(0.5), 0);
    m_layout->setSpacing(Theme::grid(1));
    for (int i = 0; i < replies.size(); ++i) {
        auto *card = new RankCard(replies.at(i), i, m_column);
        card->installEventFilter(this);
        connect(card, &RankCard::moveWanted, this, [this, card](int by) {
            const int from = int(m_cards.indexOf(card));
            moveReply(from, from + by);
        });
        connect(card, &RankCard::dragged, this, [this, card](const QPoint &position) { drag(card, position); });
        connect(card, &RankCard::dropped, this, [this, card] { drop(card); });
        m_cards.append(card);
        m_layout->addWidget(card);
    }
    m_layout->addStretch(1);
    m_dropLine = new QFrame(m_column);
    m_dropLine->setAutoFillBackground(true);
    m_dropLine->setBackgroundRole(QPalette::Accent);
    m_dropLine->hide();
    setWidget(m_column);
    updatePlaces();
}

QList<int> RankList::order() const
{
    QList<int> indices;
    for (const RankCard *card : m_cards)
        indices.append(card->index());
    return indices;
}

void RankList::setOrder(const QList<int> &order)
{
    QList<int> sorted = order;
    std::ranges::sort(sorted);
    QList<int> expected = this->order();
    std::ranges::sort(expected);
    if (sorted != expected)
        return;
    std::ranges::sort(m_cards, {}, [&](const RankCard *card) { return order.indexOf(card->index()); });
    for (int i = 0; i < m_cards.size(); ++i)
        m_layout->insertWidget(i, m_cards.at(i));
    for (int i = 1; i < m_cards.size(); ++i)
        setTabOrder(m_cards.at(i - 1), m_cards.at(i));
    updatePlaces();
}

void RankList::setConfirmed(bool isConfirmed)
{
    m_isConfirmed = isConfirmed;
    updatePlaces();
}

void RankList::setZoom(double factor)
{
    for (RankCard *card : std::as_const(m_cards))
        card->setZoom(factor);
}

void RankList::focusFirst()
{
    if (!m_cards.isEmpty())
        m_cards.constFirst()->setFocus(Qt::OtherFocusReason);
}

void RankList::moveReply(int from, int to)
{
    to = std::clamp(to, 0, int(m_cards.size()) - 1);
    if (from < 0 || from == to)
        return;
    RankCard *card = m_cards.at(from);
    m_cards.move(from, to);
    m_layout->removeWidget(card);
    m_layout->insertWidget(to, card);
    for (int i = 1; i < m_cards.size(); ++i)
        setTabOrder(m_cards.at(i - 1), m_cards.at(i));
    updatePlaces();
    card->setFocus(Qt::OtherFocusReason);
    m_layout->activate();
    ensureWidgetVisible(card, 0, Theme::grid(2));
    announce(card,
        tr("%1 of %2", "where a reply was moved to").arg(TaskWords::ordinal(to + 1), QString::number(m_cards.size())));
    Q_EMIT orderChanged();
}

bool RankList::eventFilter(QObject *watched, QEvent *event)
{
    auto *card = qobject_cast<RankCard *>(watched);
    if (card && event->type() == QEvent::KeyPress && takeKey(card, *static_cast<QKeyEvent *>(event)))
        return true;
    if (card && event->type() == QEvent::FocusIn)
        ensureWidgetVisible(card, 0, Theme::grid(1));
    if (card && event->type() == QEvent::FocusOut)
        card->update();
    return QScrollArea::eventFilter(watched, event);
}

bool RankList::takeKey(RankCard *card, const QKeyEvent &event)
{
    const int place = int(m_cards.indexOf(card));
    const int last = int(m_cards.size()) - 1;
    const int by = event.key() == Qt::Key_Up ? -1 : event.key() == Qt::Key_Down ? 1 : 0;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (by != 0 && modifiers == Qt::AltModifier) {
        moveReply(place, place + by);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (by != 0) {
        m_cards.at(std::clamp(place + by, 0, last))->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9 && event.key() - Qt::Key_1 <= last) {
        moveReply(place, event.key() - Qt::Key_1);
        return true;
    }
    return false;
}

void RankList::drag(RankCard *card, const QPoint &globalPosition)
{
    const int y = m_column->mapFromGlobal(globalPosition).y();
    m_dropPlace = 0; // before which card, in the order as it is
    while (m_dropPlace < m_cards.size() && y > m_cards.at(m_dropPlace)->geometry().center().y())
        ++m_dropPlace;
    const int half = Theme::grid() / 2;
    const int lineY = m_dropPlace < m_cards.size() ? m_cards.at(m_dropPlace)->geometry().top() - half
                                                   : m_cards.constLast()->geometry().bottom() + half;
    m_dropLine->setGeometry(card->x(), std::max(0, lineY - 1), card->width(), 3);
    m_dropLine->raise();
    m_dropLine->show();
    const int inView = viewport()->mapFromGlobal(globalPosition).y();
    const int edge = Theme::grid(4);
    if (inView < edge || inView > viewport()->height() - edge)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (inView < edge ? -edge : edge));
}

void RankList::drop(RankCard *card)
{
    m_dropLine->hide();
    const int from = int(m_cards.indexOf(card));
    if (m_dropPlace >= 0)
        moveReply(from, m_dropPlace > from ? m_dropPlace - 1 : m_dropPlace);
    m_dropPlace = -1;
}

void RankList::updatePlaces()
{
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setPlace(i, int(m_cards.size()), m_isConfirmed);
}
