// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

class MessageDocument;

// The one message of a list that is a widget: its text can be selected, its links reached by Tab, and screen readers
// read it. It shares the document that the list paints, has no scroll bars, and leaves wheel and menu to the list.
class CurrentMessage final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit CurrentMessage(QWidget *parent);

    void showDocument(MessageDocument *document); // null: none; has to be told before the document goes
    void takeMouse(QMouseEvent *event, const QPoint &position); // one that began beside it

    QVariant loadResource(int type, const QUrl &name) override; // nothing, ever

Q_SIGNALS:
    void reached(const QRect &area); // by the keyboard, in its own coordinates

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QTextDocument *m_nothing; // a child, so that it outlives what refers to it
};
