// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

// The cards while one of them is dragged: pictures of their upper parts, so that all places are near, the dragged one at
// the pointer and a line where it would be dropped. Nothing is laid out while the pointer moves.
class RankDrag final : public QWidget
{
    Q_OBJECT
public:
    // Pictures from top to bottom. It covers its parent while it lives.
    RankDrag(const QList<QPixmap> &cards, int dragged, QWidget *parent);

    void moveTo(int y); // of the pointer, in its own coordinates
    int place() const { return m_place; } // where it would be after dropping, from 0
    static int maximumHeight() { return 120; } // of a picture, in pixels

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int total() const; // height of all without the dragged one
    void scrollAtEdge();
    void findPlace();
    QRect draggedArea() const;

    QList<QPixmap> m_cards;
    QList<QRect> m_places; // of the others, in order, unscrolled
    int m_dragged;
    int m_grip = 0; // of the pointer within the dragged card
    int m_pointer = 0;
    int m_scroll = 0;
    int m_place = 0;
    QTimer m_scrolling; // while the pointer rests at an edge
};
