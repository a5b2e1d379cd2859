// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/currentmessage.h"

#include "widgets/conversation/messagedocument.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

CurrentMessage::CurrentMessage(QWidget *parent)
    : QTextBrowser(parent)
    , m_nothing(new QTextDocument(this))
{
    setObjectName(u"currentMessage"_s);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    setDocument(m_nothing);
}

void CurrentMessage::showDocument(MessageDocument *document)
{
    setDocument(document ? document : m_nothing);
}

void CurrentMessage::takeMouse(QMouseEvent *event, const QPoint &position)
{
    QMouseEvent moved(event->type(), position, event->globalPosition(), event->button(), event->buttons(),
        event->modifiers(), event->pointingDevice());
    QCoreApplication::sendEvent(viewport(), &moved);
}

QVariant CurrentMessage::loadResource(int, const QUrl &)
{
    return {};
}

bool CurrentMessage::focusNextPrevChild(bool next)
{
    const bool isInside = QTextBrowser::focusNextPrevChild(next);
    if (isInside)
        Q_EMIT reached(cursorRect());
    return isInside;
}

// What scrolls is the list's.
void CurrentMessage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
        if ((event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier) {
            event->ignore();
            return;
        }
        break;
    default:
        break;
    }
    QTextBrowser::keyPressEvent(event);
}

void CurrentMessage::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void CurrentMessage::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore();
}
