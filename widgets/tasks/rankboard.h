// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rules/rankingorder.h"

#include "model/domain/message.h"

#include <QScrollArea>

class RankCard;
class RankDrag;

// Replies or prompts in order, each with its whole text: from top to bottom, or side by side in up to five columns that
// scroll together, with further ones a page away. It shows an order and says what is wanted of it; whoever owns it
// decides.
class RankBoard final : public QScrollArea
{
    Q_OBJECT
public:
    explicit RankBoard(const QList<Message> &texts, QWidget *parent = nullptr);

    void setOrder(const Rules::RankingOrder &order, bool isConfirmed);
    void setColumns(bool areColumns);
    bool hasColumns() const { return m_hasColumns; }
    void setZoom(double factor);
    // Marks in every other text what it has and this one has not; none: no marks.
    void setPivot(std::optional<int> text);
    std::optional<int> pivot() const { return m_pivot; }

    int current() const { return m_current; } // the place of the card at hand, from 0
    void setCurrent(int place); // without the focus
    void focusPlace(int place);
    const QList<RankCard *> &cards() const { return m_cards; } // in order

Q_SIGNALS:
    void moveWanted(int from, int to);
    void currentChanged(int place);
    void linkChosen(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void watch(RankCard *card);
    void arrange(); // cards by their order, look and the room there is
    void arrangeRows(int width);
    void arrangeColumns(int width);
    void markDifferences();
    void beginDrag(RankCard *card, const QPoint &globalPosition);
    void drag(const QPoint &globalPosition);
    void drop(RankCard *card);

    QList<RankCard *> m_cards; // in order
    QWidget *m_surface;
    RankDrag *m_drag = nullptr;
    Rules::RankingOrder m_order;
    std::optional<int> m_pivot;
    int m_current = 0;
    int m_firstColumn = 0;
    bool m_hasColumns = false;
};
