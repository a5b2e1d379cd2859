// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/richtextreader.h"

#include "widgets/writing/pastedtext.h"

#include <QFontInfo>
#include <QRegularExpression>
#include <QTextFragment>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace {

bool isMonospaced(const QTextCharFormat &format)
{
    if (format.fontFixedPitch())
        return true;
    static const QRegularExpression mono(
        u"mono|courier|consol|menlo|monaco|source code|jetbrains|fira code|hack|terminal|typewriter"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringList families = format.fontFamilies().toStringList();
    return std::ranges::any_of(families, [](const QString &family) { return mono.match(family).hasMatch(); });
}

// Lines of code: <pre>, or a line in which every letter has a fixed width.
bool isCodeLine(const QTextBlock &block)
{
    if (block.blockFormat().nonBreakableLines())
        return true;
    bool hasText = false;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().text().trimmed().isEmpty())
            continue;
        hasText = true;
        if (!isMonospaced(it.fragment().charFormat()))
            return false;
    }
    return hasText;
}

// A single line of fixed width is code within a text; several make a block of code.
bool isCodeBlock(const QTextBlock &block)
{
    const auto isPlain = [](const QTextBlock &other) {
        return other.isValid() && !other.textList() && isCodeLine(other);
    };
    return !block.textList() && block.blockFormat().headingLevel() == 0 && isCodeLine(block)
        && (block.blockFormat().nonBreakableLines() || block.text().contains(QChar::LineSeparator)
            || isPlain(block.previous()) || isPlain(block.next()));
}

QString escaped(const QString &text)
{
    static const QRegularExpression special(uR"(([*`\[\\]|<(?=[A-Za-z/!])|(?<!\w)_|_(?!\w)))"_s);
    static const QRegularExpression lineMark(uR"(^(?=#{1,6}\s|>|[-+]\s|\d+[.)]\s))"_s);
    QString result = text;
    return result.replace(special, uR"(\\1)"_s).replace(lineMark, uR"(\)"_s);
}

// Marks may not touch spaces: the spaces go outside.
QString marked(const QString &text, const QString &mark)
{
    const QString core = text.trimmed();
    if (core.isEmpty() || mark.isEmpty())
        return text;
    const qsizetype at = text.indexOf(core);
    QString closing = mark;
    std::ranges::reverse(closing);
    return text.left(at) + mark + core + closing + text.mid(at + core.size());
}

QString code(const QString &text)
{
    const QString tick = text.contains(u'`') ? u"``"_s : u"`"_s;
    return text.contains(u'`') ? tick + u' ' + text + u' ' + tick : tick + text + tick;
}

bool isSafe(const QString &address)
{
    return address.startsWith("http://"_L1) || address.startsWith("https://"_L1) || address.startsWith("mailto:"_L1);
}

}

RichTextReader::RichTextReader(const QString &html)
{
    m_document.setHtml(html); // a document without a view loads nothing that the text refers to
}

QString RichTextReader::markdown()
{
    readFrame(m_document.rootFrame());
    endCode();
    return m_result.trimmed();
}

void RichTextReader::readFrame(QTextFrame *frame)
{
    for (auto it = frame->begin(); !it.atEnd(); ++it) {
        if (auto *table = qobject_cast<QTextTable *>(it.currentFrame())) {
            endCode();
            readTable(*table);
        } else if (it.currentFrame()) {
            readFrame(it.currentFrame());
        } else {
            readBlock(it.currentBlock());
        }
    }
}

void RichTextReader::readTable(const QTextTable &table)
{
    QString rows;
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            QStringList lines;
            for (auto it = cell.begin(); !it.atEnd(); ++it) {
                if (it.currentBlock().isValid())
                    lines.append(inlineMarks(it.currentBlock()).trimmed());
            }
            rows += u"| "_s + lines.join(u' ').replace(u'|', u"\\|"_s).replace(u'\n', u' ') + u' ';
        }
        rows += u"|\n"_s;
        if (row == 0)
            rows += u"|---"_s.repeated(table.columns()) + u"|\n"_s;
    }
    append(rows.trimmed());
}

void RichTextReader::readBlock(const QTextBlock &block)
{
    if (isCodeBlock(block)) {
        readCode(block);
        return;
    }
    endCode();
    if (block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
        append(u"---"_s);
        return;
    }
    QString text = inlineMarks(block).trimmed();
    if (text.isEmpty())
        return;
    if (const int level = block.blockFormat().headingLevel(); level > 0) {
        append(QString(level, u'#') + u' ' + text);
        return;
    }
    if (QTextList *list = block.textList()) {
        const int indent = std::max(0, list->format().indent() - 1);
        const bool isNumbered = list->format().style() <= QTextListFormat::ListDecimal;
        const QString mark = isNumbered ? QString::number(list->itemNumber(block) + 1) + u". "_s : u"- "_s;
        append(QString(indent * (isNumbered ? 3 : 2), u' ') + mark + text, true);
        return;
    }
    if (block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0)
        text = u"> "_s + text.replace(u'\n', u"\n> "_s);
    append(text);
}

void RichTextReader::readCode(const QTextBlock &block)
{
    QString line = block.text();
    line.replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ');
    m_code += line + u'\n';
    m_isInCode = true;
}

void RichTextReader::endCode()
{
    if (!m_isInCode)
        return;
    const QString whole = std::exchange(m_code, {});
    m_isInCode = false;
    if (!whole.trimmed().isEmpty())
        append(PastedText::fenced(whole).trimmed());
}

void RichTextReader::append(const QString &paragraph, bool isItem)
{
    if (!m_result.isEmpty())
        m_result += isItem && m_lastWasItem ? u"\n"_s : u"\n\n"_s;
    m_result += paragraph;
    m_lastWasItem = isItem;
}

QString RichTextReader::inlineMarks(const QTextBlock &block) const
{
    const bool isHeading = block.blockFormat().headingLevel() > 0;
    QString text;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (format.isImageFormat())
            continue;
        QString part = it.fragment().text();
        part.replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ').remove(QChar::ObjectReplacementCharacter);
        if (part.isEmpty())
            continue;
        if (isMonospaced(format)) {
            text += part.trimmed().isEmpty() ? part : code(part);
            continue;
        }
        part = escaped(part);
        QString mark;
        if (format.fontWeight() >= QFont::DemiBold && !isHeading)
            mark += u"**"_s;
        if (format.fontItalic())
            mark += u"*"_s;
        if (format.fontStrikeOut())
            mark += u"~~"_s;
        part = marked(part, mark);
        if (format.isAnchor() && isSafe(format.anchorHref()))
            part = u"[%1](%2)"_s.arg(part.trimmed(), format.anchorHref());
        text += part;
    }
    return text;
}
