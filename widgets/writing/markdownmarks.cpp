// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/markdownmarks.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

class OneStep
{
public:
    explicit OneStep(QTextCursor &cursor)
        : m_cursor(cursor)
    {
        m_cursor.beginEditBlock();
    }
    ~OneStep() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(OneStep)

private:
    QTextCursor &m_cursor;
};

// A stretch of one line that the marks go around.
struct Stretch
{
    int from;
    int to;
};

// How many of the mark's character stand on both sides of a stretch, inside its ends and outside.
struct Surroundings
{
    int inside = 0;
    int outside = 0;
};

QList<QTextBlock> blocksOf(const QTextCursor &cursor)
{
    QList<QTextBlock> blocks;
    const int end = cursor.selectionEnd();
    for (QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
        block.isValid() && block.position() <= end; block = block.next()) {
        // A selection that ends at the beginning of a line does not mean that line.
        if (blocks.isEmpty() || block.position() < end)
            blocks.append(block);
    }
    return blocks;
}

void replace(QTextCursor &cursor, int from, int length, const QString &text)
{
    QTextCursor edit = cursor;
    edit.setPosition(from);
    edit.setPosition(from + length, QTextCursor::KeepAnchor);
    edit.insertText(text);
}

int lengthOfLineMark(const QString &line)
{
    static const QRegularExpression mark(uR"(^\s*(?:>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|#{1,6}\s+)*)"_s);
    return int(mark.match(line).capturedLength());
}

QList<Stretch> stretchesOf(const QTextCursor &cursor)
{
    QList<Stretch> stretches;
    for (const QTextBlock &block : blocksOf(cursor)) {
        int from = std::max(cursor.selectionStart(), block.position() + lengthOfLineMark(block.text()));
        int to = std::min(cursor.selectionEnd(), block.position() + block.length() - 1);
        const auto isSpace = [&cursor](int position) { return cursor.document()->characterAt(position).isSpace(); };
        while (from < to && isSpace(from))
            ++from;
        while (to > from && isSpace(to - 1))
            --to;
        if (from < to)
            stretches.append({from, to});
    }
    return stretches;
}

Surroundings surroundings(const QTextDocument &document, const Stretch &stretch, QChar mark)
{
    const auto run = [&](int position, int step, int limit) {
        int count = 0;
        while (count < limit && document.characterAt(position) == mark) {
            position += step;
            ++count;
        }
        return count;
    };
    constexpr int most = 3;
    const int half = (stretch.to - stretch.from - 1) / 2; // something has to be left between
    return {std::min(run(stretch.from, 1, std::min(most, half)), run(stretch.to - 1, -1, std::min(most, half))),
        std::min(run(stretch.from - 1, -1, most), run(stretch.to, 1, most))};
}

// One star is italic, two are bold, three are both.
bool isMarked(const Surroundings &around, const QString &mark)
{
    const int count = around.inside + around.outside;
    if (mark == u"*"_s)
        return count == 1 || count >= 3;
    return count >= mark.size();
}

void unmark(QTextCursor &cursor, const Stretch &stretch, const Surroundings &around, int count)
{
    const int outside = std::min(around.outside, count);
    const int inside = count - outside;
    replace(cursor, stretch.to - inside, count, {});
    replace(cursor, stretch.from - outside, count, {});
}

void toggleWithoutSelection(QTextCursor &cursor, const QString &mark)
{
    const int size = int(mark.size());
    QTextCursor word = cursor;
    word.select(QTextCursor::WordUnderCursor);
    const bool isInside = word.hasSelection() && word.selectionStart() < cursor.position()
        && cursor.position() < word.selectionEnd() && word.selectedText().at(0).isLetterOrNumber();
    if (isInside) {
        QTextCursor place = cursor;
        MarkdownMarks::toggleAround(word, mark);
        cursor.setPosition(place.position()); // moved along with the text
        return;
    }
    const int at = cursor.position();
    QTextCursor around = cursor;
    around.setPosition(std::max(0, at - size));
    around.setPosition(std::min(at + size, cursor.document()->characterCount() - 1), QTextCursor::KeepAnchor);
    if (around.selectedText() == mark + mark) {
        around.removeSelectedText();
        cursor.setPosition(at - size);
        return;
    }
    cursor.insertText(mark + mark);
    cursor.setPosition(at + size);
}

// Gives each line what change says of it. The number counts the lines with text.
void changeLines(QTextCursor &cursor, const std::function<QString(const QString &line, int number)> &change)
{
    const OneStep step(cursor);
    int number = 0;
    const QList<QTextBlock> blocks = blocksOf(cursor);
    const bool selectsWholeLines = cursor.hasSelection() && cursor.selectionStart() == blocks.constFirst().position();
    for (const QTextBlock &block : blocks) {
        const QString line = block.text();
        if (line.trimmed().isEmpty() && blocks.size() > 1)
            continue;
        const QString changed = change(line, ++number);
        // Only what differs at the beginning, so that the cursor and marks further on stay where they are.
        int same = 0;
        while (same < std::min(line.size(), changed.size())
            && line.at(line.size() - 1 - same) == changed.at(changed.size() - 1 - same))
            ++same;
        replace(cursor, block.position(), int(line.size()) - same, changed.left(changed.size() - same));
    }
    if (selectsWholeLines) { // the new marks too
        const int end = cursor.selectionEnd();
        cursor.setPosition(blocks.constFirst().position());
        cursor.setPosition(end, QTextCursor::KeepAnchor);
    }
}

bool allLines(const QTextCursor &cursor, const QRegularExpression &pattern)
{
    const QList<QTextBlock> blocks = blocksOf(cursor);
    return std::ranges::all_of(blocks, [&](const QTextBlock &block) {
        return (blocks.size() > 1 && block.text().trimmed().isEmpty()) || pattern.match(block.text()).hasMatch();
    });
}

const QRegularExpression &bullet()
{
    static const QRegularExpression pattern(uR"(^(\s*)[-*+]\s+)"_s);
    return pattern;
}

const QRegularExpression &number()
{
    static const QRegularExpression pattern(uR"(^(\s*)\d+[.)]\s+)"_s);
    return pattern;
}

QString withoutItemMark(const QString &line)
{
    QString text = line;
    return text.replace(bullet(), u"\\1"_s).replace(number(), u"\\1"_s);
}

qsizetype indentOf(const QString &line)
{
    return std::ranges::find_if_not(line, [](QChar character) { return character.isSpace(); }) - line.begin();
}

QString fenceFor(const QString &code)
{
    static const QRegularExpression ticks(u"`{3,}"_s);
    qsizetype longest = 2;
    for (const auto &match : ticks.globalMatch(code))
        longest = std::max(longest, match.capturedLength());
    return QString(longest + 1, u'`');
}

// The lines of the fences around a block; invalid where it is in none. The second is invalid while it is not closed.
std::pair<QTextBlock, QTextBlock> fencesAround(const QTextBlock &block)
{
    QTextBlock open;
    for (QTextBlock at = block.document()->begin(); at.isValid(); at = at.next()) {
        if (!MarkdownMarks::isFence(at.text()))
            continue;
        if (!open.isValid()) {
            open = at;
            if (at.blockNumber() > block.blockNumber())
                return {};
        } else {
            if (at.blockNumber() >= block.blockNumber())
                return {open, at};
            open = {};
        }
    }
    return open.isValid() && open.blockNumber() <= block.blockNumber() ? std::pair(open, QTextBlock())
                                                                       : std::pair<QTextBlock, QTextBlock>();
}

void removeLine(QTextCursor &cursor, const QTextBlock &block)
{
    QTextCursor edit = cursor;
    edit.setPosition(block.position());
    if (block.next().isValid()) {
        edit.setPosition(block.next().position(), QTextCursor::KeepAnchor);
    } else {
        edit.setPosition(std::max(0, block.position() - 1));
        edit.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
    }
    edit.removeSelectedText();
}

}

void MarkdownMarks::toggleAround(QTextCursor &cursor, const QString &mark)
{
    const OneStep step(cursor);
    if (!cursor.hasSelection()) {
        toggleWithoutSelection(cursor, mark);
        return;
    }
    const QList<Stretch> stretches = stretchesOf(cursor);
    if (stretches.isEmpty())
        return;
    const QTextDocument &document = *cursor.document();
    const bool areMarked = std::ranges::all_of(
        stretches, [&](const Stretch &stretch) { return isMarked(surroundings(document, stretch, mark.at(0)), mark); });
    QTextCursor whole = cursor; // grows and shrinks with what is done in it
    whole.setPosition(stretches.constFirst().from);
    whole.setPosition(stretches.constLast().to, QTextCursor::KeepAnchor);
    const int charactersBehind = document.characterCount() - stretches.constLast().to;
    const Surroundings first = surroundings(document, stretches.constFirst(), mark.at(0));
    const int outsideBefore = areMarked ? std::min<int>(first.outside, int(mark.size())) : 0;
    const Surroundings last = surroundings(document, stretches.constLast(), mark.at(0));
    const int outsideAfter = areMarked ? std::min<int>(last.outside, int(mark.size())) : 0;
    for (auto it = stretches.crbegin(); it != stretches.crend(); ++it) { // from the end: positions before stay right
        const Surroundings around = surroundings(document, *it, mark.at(0));
        if (areMarked) {
            unmark(cursor, *it, around, int(mark.size()));
        } else if (!isMarked(around, mark)) {
            replace(cursor, it->to, 0, mark);
            replace(cursor, it->from, 0, mark);
        }
    }
    cursor.setPosition(stretches.constFirst().from - outsideBefore);
    cursor.setPosition(document.characterCount() - charactersBehind + outsideAfter, QTextCursor::KeepAnchor);
}

void MarkdownMarks::toggleCodeBlock(QTextCursor &cursor)
{
    const OneStep step(cursor);
    if (const auto [open, close] = fencesAround(cursor.document()->findBlock(cursor.selectionStart()));
        open.isValid()) {
        if (close.isValid())
            removeLine(cursor, close);
        removeLine(cursor, open);
        return;
    }
    const QList<QTextBlock> blocks = blocksOf(cursor);
    const bool isEmptyLine = !cursor.hasSelection() && blocks.constFirst().text().trimmed().isEmpty();
    if (!cursor.hasSelection() && !isEmptyLine) { // a new block after the line
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertText(u"\n"_s);
    }
    const QTextBlock first = cursor.hasSelection() ? blocks.constFirst() : cursor.block();
    const QTextBlock last = cursor.hasSelection() ? blocks.constLast() : cursor.block();
    QString code;
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next())
        code += block.text() + u'\n';
    const QString fence = fenceFor(code);
    const int begin = first.position();
    replace(cursor, last.position() + last.length() - 1, 0, u'\n' + fence);
    replace(cursor, begin, 0, fence + u'\n');
    const int inside = begin + int(fence.size()) + 1;
    cursor.setPosition(inside);
    cursor.setPosition(inside + int(code.size()) - 1, QTextCursor::KeepAnchor);
}

void MarkdownMarks::toggleList(QTextCursor &cursor)
{
    const bool isList = allLines(cursor, bullet());
    changeLines(cursor, [isList](const QString &line, int) {
        const QString text = withoutItemMark(line);
        const qsizetype indent = indentOf(text);
        return isList ? text : text.left(indent) + u"- "_s + text.mid(indent);
    });
}

void MarkdownMarks::toggleNumberedList(QTextCursor &cursor)
{
    const bool isList = allLines(cursor, number());
    changeLines(cursor, [isList](const QString &line, int place) {
        const QString text = withoutItemMark(line);
        const qsizetype indent = indentOf(text);
        return isList ? text : text.left(indent) + QString::number(place) + u". "_s + text.mid(indent);
    });
}

void MarkdownMarks::toggleQuote(QTextCursor &cursor)
{
    static const QRegularExpression quoted(u"^> ?"_s);
    const bool isQuote = allLines(cursor, quoted);
    changeLines(cursor,
        [isQuote](const QString &line, int) { return isQuote ? QString(line).remove(quoted) : u"> "_s + line; });
}

void MarkdownMarks::turnHeading(QTextCursor &cursor)
{
    static const QRegularExpression heading(u"^(#{1,6})\\s+"_s);
    const qsizetype level = heading.match(blocksOf(cursor).constFirst().text()).capturedLength(1);
    const QString mark = level == 0 ? u"## "_s : level <= 2 ? u"### "_s : QString();
    changeLines(cursor, [&mark](const QString &line, int) { return mark + QString(line).remove(heading); });
}

void MarkdownMarks::makeLink(QTextCursor &cursor)
{
    static const QRegularExpression address(u"^(?:https?://|mailto:)\\S+$"_s);
    const OneStep step(cursor);
    const QString selected = cursor.selectedText().replace(QChar::ParagraphSeparator, u' ');
    const int from = cursor.selectionStart();
    if (address.match(selected).hasMatch()) {
        cursor.insertText(u"[](%1)"_s.arg(selected));
        cursor.setPosition(from + 1); // the words are missing
        return;
    }
    constexpr auto placeholder = "https://"_L1;
    cursor.insertText(u"[%1](%2)"_s.arg(selected, placeholder));
    const int to = from + int(selected.size()) + 3;
    cursor.setPosition(selected.isEmpty() ? from + 1 : to);
    if (!selected.isEmpty())
        cursor.setPosition(to + int(placeholder.size()), QTextCursor::KeepAnchor);
}

bool MarkdownMarks::continueLine(QTextCursor &cursor)
{
    static const QRegularExpression item(uR"(^(\s*)(?:((?:>\s?)+)|([-*+])(\s+)(\[[ xX]\]\s+)?|(\d+)([.)])(\s+)))"_s);
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const auto match = item.match(line);
    if (cursor.hasSelection() || !match.hasMatch() || cursor.positionInBlock() < match.capturedLength()
        || isInFence(block))
        return false;
    const OneStep step(cursor);
    if (line.size() == match.capturedLength()) { // nothing was written: the list ends
        replace(cursor, block.position(), int(line.size()), {});
        return true;
    }
    QString next = match.captured(1);
    if (!match.captured(2).isEmpty())
        next += match.captured(2);
    else if (!match.captured(3).isEmpty())
        next += match.captured(3) + match.captured(4) + (match.captured(5).isEmpty() ? QString() : u"[ ] "_s);
    else
        next += QString::number(match.captured(6).toInt() + 1) + match.captured(7) + match.captured(8);
    cursor.insertText(u'\n' + next);
    return true;
}

bool MarkdownMarks::isFence(const QString &line)
{
    static const QRegularExpression fence(uR"(^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$)"_s);
    return fence.match(line).hasMatch();
}

bool MarkdownMarks::isInFence(const QTextBlock &block)
{
    return fencesAround(block).first.isValid();
}
