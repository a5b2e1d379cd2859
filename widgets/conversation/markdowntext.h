// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

class QPainter;
class QTextBlock;
class QTextDocument;

// How Markdown that people wrote becomes a document to read: no HTML, nothing loaded, code blocks coloured, hidden
// characters shown, calm headings, lines 1.4 apart. The source stays the source; a document is never turned back into
// Markdown.
namespace MarkdownText {

struct Look
{
    QPalette palette;
    QFont font;
};

void render(QTextDocument *document, const QString &markdown, const Look &look);
bool isCode(const QTextBlock &block);
// The surfaces behind fenced blocks and the bars beside quotations, from first up to a position; painted before the
// text.
void paintSurfaces(QPainter &painter, const QTextBlock &first, int lastPosition, const QPointF &offset,
    const QPalette &palette, const QRectF &clip = {}); // nothing below it is looked at; null: everything

}
