// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/card.h"

#include "widgets/theme/colours.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::setLook(Theme::CardLook look)
{
    m_look = look;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette(), m_look);
}

CardButton::CardButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardButton::setLook(Theme::CardLook look)
{
    m_look = look;
    update();
}

QSize CardButton::sizeHint() const
{
    return layout() ? layout()->totalSizeHint() : QSize();
}

bool CardButton::hasHeightForWidth() const
{
    return layout() && layout()->hasHeightForWidth();
}

int CardButton::heightForWidth(int width) const
{
    return layout() ? layout()->totalHeightForWidth(width) : -1;
}

void CardButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isMarked = m_look == Theme::CardLook::Plain && (underMouse() || isDown()) && isEnabled();
    Theme::paintCard(painter, rect(), palette(), isMarked ? Theme::CardLook::Marked : m_look);
    if (hasFocus())
        Theme::paintFocusRing(painter, rect(), palette());
}

void CardButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void CardButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}
