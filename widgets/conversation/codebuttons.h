// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPoint>

class QToolButton;
class QWidget;

// The buttons that copy the fenced blocks which are on the screen, one at the end of each block's first line.
class CodeButtons final : public QObject
{
    Q_OBJECT
public:
    explicit CodeButtons(QWidget *viewport);

    struct Place
    {
        QRect panel; // of the block, in the viewport
        QString text;
        QString language; // may be empty
    };
    void show(const QList<Place> &places);

private:
    QToolButton *make();

    QWidget *m_viewport;
    QList<QToolButton *> m_buttons;
    QStringList m_texts;
};
