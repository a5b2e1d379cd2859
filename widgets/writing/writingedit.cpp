// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/writingedit.h"

#include "widgets/writing/markdownmarks.h"
#include "widgets/writing/pastedtext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

WritingEdit::WritingEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph by its first letter
    document()->setDefaultTextOption(option);
}

void WritingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == 0) {
        QTextCursor cursor = textCursor();
        if (MarkdownMarks::continueLine(cursor)) {
            setTextCursor(cursor);
            ensureCursorVisible();
            return;
        }
    }
    QTextEdit::keyPressEvent(event);
}

void WritingEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? cursorRect().bottomRight() : event->pos();
    const int position = byKey ? textCursor().position() : cursorForPosition(point).position();
    Q_EMIT contextMenuWanted(viewport()->mapToGlobal(point), position);
}

bool WritingEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void WritingEdit::insertFromMimeData(const QMimeData *source)
{
    // Within a block of code nothing is Markdown.
    if (MarkdownMarks::isInFence(textCursor().block()))
        textCursor().insertText(source->text());
    else
        insertPasted(PastedText::markdownFrom(*source));
    ensureCursorVisible();
}

void WritingEdit::insertPasted(const QString &markdown)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    QString text = markdown;
    if (text.startsWith("```"_L1) && !cursor.atBlockStart())
        text.prepend(u'\n');
    if (text.endsWith("```\n"_L1) && cursor.atBlockEnd() && !cursor.atEnd())
        text.chop(1);
    cursor.insertText(text);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void WritingEdit::pastePlain()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.isEmpty()) {
        textCursor().insertText(text);
        ensureCursorVisible();
    }
}
