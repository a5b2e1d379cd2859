// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/markdowntext.h"

#include "widgets/conversation/syntax.h"
#include "widgets/conversation/visibletext.h"
#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 140; // per cent

// Writes the colours of one fenced block into the character formats, before anything is laid out.
class CodePainter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    CodePainter(const KSyntaxHighlighting::Definition &definition, const QPalette &palette)
    {
        setDefinition(definition);
        setTheme(Syntax::instance().theme(palette));
    }

    void highlight(QTextBlock &block)
    {
        m_block = block;
        m_state = highlightLine(block.text(), m_state);
    }

    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || !format.hasTextColor(theme()))
            return;
        QTextCursor cursor(m_block);
        cursor.setPosition(m_block.position() + offset);
        cursor.setPosition(m_block.position() + offset + length, QTextCursor::KeepAnchor);
        QTextCharFormat charFormat;
        charFormat.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            charFormat.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(charFormat);
    }

private:
    QTextBlock m_block;
    KSyntaxHighlighting::State m_state;
};

void colourCode(QTextDocument *document, const QPalette &palette)
{
    std::unique_ptr<CodePainter> painter;
    QString language;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (!MarkdownText::isCode(block)) {
            painter.reset();
            continue;
        }
        const QString blockLanguage = block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage);
        if (!painter || blockLanguage != language) {
            language = blockLanguage;
            const auto definition = Syntax::instance().named(language);
            painter = definition.isValid() ? std::make_unique<CodePainter>(definition, palette) : nullptr;
        }
        if (painter)
            painter->highlight(block);
    }
}

void setCodeFont(QTextCursor cursor, const QTextBlock &block, const MarkdownText::Look &look)
{
    cursor.setPosition(block.position());
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    format.setFontPointSize(look.font.pointSizeF() * 0.95);
    cursor.mergeCharFormat(format);
}

void layOutBlocks(QTextDocument *document, const MarkdownText::Look &look)
{
    const int gap = Theme::grid();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        if (MarkdownText::isCode(block)) {
            const bool begins = !MarkdownText::isCode(block.previous());
            const bool ends = !MarkdownText::isCode(block.next());
            format.setTopMargin(begins ? gap * 1.75 : 0);
            format.setBottomMargin(ends ? gap * 1.75 : 0);
            format.setLeftMargin(format.leftMargin() + gap * 1.25);
            format.setRightMargin(gap);
            format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
            format.setLayoutDirection(Qt::LeftToRight);
            format.setNonBreakableLines(false);
            format.clearBackground();
            setCodeFont(cursor, block, look);
        } else {
            const bool inList = block.textList() != nullptr;
            const bool isHeading = format.headingLevel() > 0;
            format.setTopMargin(block == document->begin() ? 0 : inList ? gap / 4 : isHeading ? gap * 1.5 : gap / 2);
            format.setBottomMargin(inList ? gap / 4 : gap / 2);
            format.setLineHeight(isHeading ? 115 : lineHeight, QTextBlockFormat::ProportionalHeight);
        }
        cursor.setBlockFormat(format);
    }
}

void calmFormats(QTextDocument *document, const MarkdownText::Look &look)
{
    struct Change
    {
        int from;
        int to;
        QTextCharFormat format;
    };
    QList<Change> changes;
    QList<std::pair<Change, QString>> images;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat old = fragment.charFormat();
            const Change change{fragment.position(), fragment.position() + fragment.length(), {}};
            if (old.isImageFormat()) {
                images.append({change, old.stringProperty(QTextFormat::ImageAltText)});
                continue;
            }
            QTextCharFormat wanted;
            if (level > 0) {
                wanted.setProperty(QTextFormat::FontSizeAdjustment, 0);
                wanted.setFontPointSize(look.font.pointSizeF() * (level == 1 ? 1.3 : level == 2 ? 1.18 : 1.06));
                wanted.setFontWeight(QFont::DemiBold);
            } else if (old.fontFixedPitch() && !MarkdownText::isCode(block)) {
                wanted.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
                wanted.setBackground(Theme::colour(Theme::Colour::CodeTint, look.palette));
            }
            if (old.isAnchor())
                wanted.setForeground(look.palette.color(QPalette::Link));
            if (!wanted.isEmpty())
                changes.append({change.from, change.to, wanted});
        }
    }
    QTextCursor cursor(document);
    for (const Change &change : std::as_const(changes)) {
        cursor.setPosition(change.from);
        cursor.setPosition(change.to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(change.format);
    }
    for (auto it = images.crbegin(); it != images.crend(); ++it) { // from the end, so that positions stay right
        cursor.setPosition(it->first.from);
        cursor.setPosition(it->first.to, QTextCursor::KeepAnchor);
        const QString words = it->second.isEmpty()
            ? QCoreApplication::translate("MarkdownText", "[Picture, not loaded]")
            : QCoreApplication::translate("MarkdownText", "[Picture, not loaded: %1]").arg(it->second);
        QTextCharFormat format;
        format.setForeground(Theme::colour(Theme::Colour::Muted, look.palette));
        cursor.insertText(words, format);
    }
}

void sayThatItGoesOn(QTextDocument *document, qsizetype rest, const MarkdownText::Look &look)
{
    QTextCursor cursor(document);
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat format;
    format.setForeground(Theme::colour(Theme::Colour::Muted, look.palette));
    cursor.insertBlock({}, format);
    cursor.insertText(QCoreApplication::translate("MarkdownText", "[%L1 more characters are not shown]").arg(rest));
}

// What stands for hidden characters is not part of the text: it looks different.
void tintMarks(QTextDocument *document, const MarkdownText::Look &look)
{
    static const QRegularExpression mark(u"⟨U\\+[0-9A-F]{4,6}⟩"_s);
    QTextCharFormat format;
    format.setForeground(Theme::colour(Theme::Colour::Caution, look.palette));
    format.setFontPointSize(look.font.pointSizeF() * 0.85);
    constexpr int maximumMarks = 2000; // a text of nothing else is plain enough
    QTextCursor cursor(document);
    for (int i = 0; i < maximumMarks; ++i) {
        cursor = document->find(mark, cursor);
        if (cursor.isNull())
            return;
        cursor.mergeCharFormat(format);
    }
}

// Lines between rows are enough; a full grid shouts.
void underlineRows(const QTextTable &table, const QColor &line)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setBottomBorder(row == 0 ? 2 : 1);
            format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBottomBorderBrush(line);
            format.setPadding(Theme::grid() * 0.5);
            cell.setFormat(format);
        }
    }
}

void calmTables(QTextFrame *frame, const QPalette &palette)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(0);
            format.setCellPadding(Theme::grid() * 0.5);
            format.setTopMargin(Theme::grid());
            format.setBottomMargin(Theme::grid());
            table->setFormat(format);
            underlineRows(*table, Theme::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.25));
        }
        calmTables(child, palette);
    }
}

}

bool MarkdownText::isCode(const QTextBlock &block)
{
    return block.isValid()
        && (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
            || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage));
}

void MarkdownText::render(QTextDocument *document, const QString &markdown, const Look &look)
{
    const QString begin = markdown.first(std::min(markdown.size(), VisibleText::maximumShown));
    const QString shown = VisibleText::withControlsShown(begin);
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(look.font);
    document->setIndentWidth(Theme::grid() * 3);
    if (VisibleText::isReasonableMarkdown(shown))
        document->setMarkdown(shown,
            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    else
        document->setPlainText(VisibleText::withShortLines(shown));
    calmFormats(document, look);
    layOutBlocks(document, look);
    calmTables(document->rootFrame(), look.palette);
    if (begin.size() < markdown.size())
        sayThatItGoesOn(document, markdown.size() - begin.size(), look);
    if (shown != begin)
        tintMarks(document, look);
    colourCode(document, look.palette);
}

void MarkdownText::paintSurfaces(QPainter &painter, const QTextBlock &first, int lastPosition, const QPointF &offset,
    const QPalette &palette, const QRectF &clip)
{
    const double gap = Theme::grid();
    const QColor bar = Theme::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.3);
    QRectF panel;
    const auto paintPanel = [&] {
        if (!panel.isNull())
            painter.drawRoundedRect(
                panel.adjusted(0, -gap * 0.75, gap, gap * 0.75).translated(offset), gap * 0.75, gap * 0.75);
        panel = {};
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(Theme::Colour::CodeTint, palette));
    for (QTextBlock block = first; block.isValid() && block.position() <= lastPosition; block = block.next()) {
        const QRectF area = block.document()->documentLayout()->blockBoundingRect(block);
        if (!clip.isNull() && area.top() > clip.bottom() + 2 * gap)
            break;
        if (isCode(block)) {
            panel = panel.united(area);
            continue;
        }
        paintPanel();
        if (block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0) {
            const bool isMirrored = block.textDirection() == Qt::RightToLeft;
            const double x = isMirrored ? area.right() + gap : area.left() + gap;
            painter.fillRect(QRectF(x, area.top(), 3, area.height()).translated(offset), bar);
        }
    }
    paintPanel();
    painter.restore();
}
