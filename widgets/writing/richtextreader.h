// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTextBlock>
#include <QTextDocument>

class QTextFrame;
class QTextTable;

// Reads HTML with Qt's own parser, which knows the part of it that matters here, and writes it as Markdown.
// QTextDocument::toMarkdown() is not used: it merges fenced blocks with what follows them and drops columns.
class RichTextReader
{
public:
    explicit RichTextReader(const QString &html);
    QString markdown();

private:
    void readFrame(QTextFrame *frame);
    void readTable(const QTextTable &table);
    void readBlock(const QTextBlock &block);
    void readCode(const QTextBlock &block);
    void endCode();
    void append(const QString &paragraph, bool isItem = false);
    QString inlineMarks(const QTextBlock &block) const;

    QTextDocument m_document;
    QString m_result;
    QString m_code;
    bool m_isInCode = false;
    bool m_lastWasItem = false;
};
