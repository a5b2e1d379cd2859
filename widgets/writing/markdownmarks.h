// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTextBlock;
class QTextCursor;

// What the buttons above the editor do to Markdown. Each works on the selection, also over several lines, or on the
// word or line of the cursor; a second time takes the marks away; each is one step to undo. The cursor given selects
// afterwards what it selected before.
namespace MarkdownMarks {

void toggleAround(QTextCursor &cursor, const QString &mark); // "**", "*", "`"; each line of a selection by itself
void toggleCodeBlock(QTextCursor &cursor);
void toggleList(QTextCursor &cursor);
void toggleNumberedList(QTextCursor &cursor);
void toggleQuote(QTextCursor &cursor);
void turnHeading(QTextCursor &cursor); // none → ## → ### → none
void makeLink(QTextCursor &cursor); // selects where the address goes
// Enter within a list or a quotation begins the next item, or ends it after an empty one. False: an ordinary line.
bool continueLine(QTextCursor &cursor);

bool isInFence(const QTextBlock &block); // between two fences, or a fence itself
bool isFence(const QString &line);

}
