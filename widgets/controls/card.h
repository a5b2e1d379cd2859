// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme/metrics.h"

#include <QAbstractButton>
#include <QFrame>

// The one card of the application: a quiet surface with rounded corners.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setLook(Theme::CardLook look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme::CardLook m_look = Theme::CardLook::Plain;
};

// A card that is a button. What it says is laid out inside by its owner; text() is what screen readers say.
class CardButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CardButton(QWidget *parent = nullptr);
    void setLook(Theme::CardLook look);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme::CardLook m_look = Theme::CardLook::Plain;
};
