// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <QTextCursor>
#include <QTimer>

// Colours Markdown as it is typed. KSyntaxHighlighting's own class does not look at what follows a block that is new,
// and otherwise colours one block a turn of the event loop; here every block remembers in which state it was begun, so
// that whatever was inserted or removed above it is noticed, and the rest of a text follows in slices that fit in a
// frame.
class MarkdownHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    explicit MarkdownHighlighter(QTextDocument *document);

    void colourAll(); // after another theme
    bool isColouring() const { return m_isColouring; } // what the document reports meanwhile is no edit
    bool isSettled() const { return m_outdated.isEmpty(); }

protected:
    void highlightBlock(const QString &text) override;

private:
    void follow();

    QList<QTextCursor> m_outdated; // where blocks begin whose state has changed
    QTimer m_slices;
    bool m_isColouring = false;
};
