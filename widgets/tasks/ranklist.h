// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

#include <QScrollArea>

class QFrame;
class QVBoxLayout;
class RankCard;

// Replies or prompts in order, best on top, each with its whole text. They are moved by dragging, by Alt+Up and
// Alt+Down, by a digit that names the place, or by the buttons on the card; screen readers hear where a reply went.
class RankList final : public QScrollArea
{
    Q_OBJECT
public:
    explicit RankList(const QList<Message> &replies, QWidget *parent = nullptr);

    QList<int> order() const; // indices into the replies, best first
    void setOrder(const QList<int> &order);
    void setConfirmed(bool isConfirmed);
    void setZoom(double factor);
    void focusFirst();
    void moveReply(int from, int to);

Q_SIGNALS:
    void orderChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(RankCard *card, const class QKeyEvent &event);
    void drag(RankCard *card, const QPoint &globalPosition);
    void drop(RankCard *card);
    void updatePlaces();

    QList<RankCard *> m_cards; // in order
    QWidget *m_column;
    QVBoxLayout *m_layout;
    QFrame *m_dropLine;
    int m_dropPlace = -1;
    bool m_isConfirmed = false;
};
