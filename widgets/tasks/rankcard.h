// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

#include <QTextDocument>
#include <QWidget>

class QToolButton;

// One reply or prompt to be put in its place: number, handle and the whole text. The text is laid out when the width
// changes, never while something is dragged.
class RankCard final : public QWidget
{
    Q_OBJECT
public:
    RankCard(const Message &reply, int index, QWidget *parent = nullptr);

    int index() const { return m_index; } // in the task's replies
    void setPlace(int place, int count, bool isConfirmed); // 0 = best
    void setZoom(double factor);
    void setDragged(bool isDragged);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moveWanted(int by);
    void dragged(const QPoint &globalPosition);
    void dropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void placeButtons();
    int textLeft() const;
    int textWidth(int width) const;

    Message m_reply;
    int m_index;
    int m_place = 0;
    bool m_isConfirmed = false;
    bool m_isDragged = false;
    double m_zoom = 1.0;
    QPoint m_pressed;
    mutable QTextDocument m_document; // laid out anew when asked for another width
    QToolButton *m_up;
    QToolButton *m_down;
};
