// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

// The cards while one of them is dragged: pictures of their upper parts, so that all places are near, the dragged one
// at the pointer and a line where it would be dropped. Nothing is laid out while the pointer moves.
class RankDrag final : public QWidget
{
    Q_OBJECT
public:
    // Pictures from top to bottom, and where the pointer is. It covers its parent while it lives; the place of the
    // dragged card is under the pointer at first, so that nothing jumps.
    RankDrag(const QList<QPixmap> &cards, int dragged, int pointer, QWidget *parent);

    void moveTo(int y); // of the pointer, in its own coordinates
    int place() const { return m_place; } // where it would be after dropping, from 0
    static int maximumHeight() { return 120; } // of a picture, in pixels

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int total() const; // height of all
    int gap() const; // that is left for the dragged one
    void scrollAtEdge();
    void findPlace();
    QRect areaOf(int other) const; // as it is painted
    QRect draggedArea() const;

    QList<QPixmap> m_cards;
    QList<QRect> m_places; // of the others, in order, without a gap and unscrolled
    int m_dragged;
    int m_grip = 0; // of the pointer within the dragged card
    int m_pointer = 0;
    int m_scroll = 0;
    int m_least = 0; // of m_scroll
    int m_most = 0;
    int m_place = 0;
    QTimer m_scrolling; // while the pointer rests at an edge
};
