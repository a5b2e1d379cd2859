// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/rules/worddifferences.h"
#include "widgets/conversation/messagedocument.h"

#include <QWidget>

#include <memory>

class MessageCommands;
class QToolButton;

// One reply or prompt to be put in its place: place, letter, handle and the whole text. The letter names the text
// wherever it stands. The text is laid out when the width changes, never in painting.
class RankCard final : public QWidget
{
    Q_OBJECT
public:
    enum class Look {
        Row, // in a list from top to bottom: place and handle beside the text
        Column, // beside others: place and buttons above the text
        Bare, // one of a pair: the letter above the text
    };
    struct Place
    {
        int place = 0; // from 0; shared ones have the same
        int row = 0; // in the order as it is shown
        int count = 0;
        bool isTied = false; // with the one above
        bool isConfirmed = false; // the order is somebody's answer
    };

    RankCard(const Message &reply, int index, QWidget *parent = nullptr);
    ~RankCard() override;

    int index() const { return m_index; } // in the task's replies
    static QString letterOf(int index); // A, B, C …
    QString letter() const { return letterOf(m_index); }
    QString shownText() const { return m_document->toPlainText(); }
    MessageCommands *commands() const { return m_commands; }

    void setLook(Look look);
    void setPlace(const Place &place);
    void setZoom(double factor);
    // Words that another text has not; with a sentence that says how many.
    void setDifferences(const QList<Rules::WordRange> &added, const QString &words);
    QPixmap preview(int width, int height) const; // its upper part, to be dragged about

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moveWanted(int by);
    void dragBegun(const QPoint &globalPosition);
    void dragged(const QPoint &globalPosition);
    void dropped();
    void linkChosen(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void describe();
    void placeButtons();
    void paintMargin(QPainter &painter) const;
    QRect textArea(int width) const; // its height is not set
    QString linkAt(const QPoint &position) const;
    bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; }

    Message m_reply;
    int m_index;
    Look m_look = Look::Row;
    Place m_place;
    bool m_isDragged = false;
    double m_zoom = 1.0;
    QPoint m_pressed;
    QList<Rules::WordRange> m_added;
    QString m_differenceWords;
    std::unique_ptr<MessageDocument> m_document;
    MessageCommands *m_commands;
    QToolButton *m_up;
    QToolButton *m_down;
};
