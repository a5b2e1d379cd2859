// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>

// A text edit for Markdown: plain text, lists that go on with Enter, and what is pasted becomes Markdown. A QTextEdit,
// because with a highlighter it repaints a twentieth of what a QPlainTextEdit does (limits.md, row 2).
class WritingEdit final : public QTextEdit
{
    Q_OBJECT
public:
    explicit WritingEdit(QWidget *parent = nullptr);

    void pastePlain();
    void insertPasted(const QString &markdown); // one step to undo; a block of code gets lines of its own

Q_SIGNALS:
    void contextMenuWanted(const QPoint &globalPosition, int position); // of the text, UTF-16

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};
