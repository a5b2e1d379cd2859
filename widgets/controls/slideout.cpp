// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/slideout.h"

#include "widgets/theme/appearance.h"

#include <QLabel>
#include <QPropertyAnimation>

namespace {

constexpr int milliseconds = 120;

}

void slideOut(QWidget *leaving)
{
    QWidget *parent = leaving->parentWidget();
    if (Theme::reducesMotion() || !parent || !leaving->isVisible())
        return;
    auto *picture = new QLabel(parent);
    picture->setPixmap(leaving->grab());
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setGeometry(leaving->geometry());
    picture->show();
    picture->raise();
    const int way = parent->layoutDirection() == Qt::RightToLeft ? leaving->width() : -leaving->width();
    auto *animation = new QPropertyAnimation(picture, "pos", picture);
    animation->setDuration(milliseconds);
    animation->setEasingCurve(QEasingCurve::InQuad);
    animation->setEndValue(picture->pos() + QPoint(way, 0));
    QObject::connect(animation, &QAbstractAnimation::finished, picture, &QObject::deleteLater);
    animation->start();
}
