// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/textmarks.h"

#include "widgets/theme/colours.h"
#include "widgets/writing/markdownhighlighter.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace {

QTextCharFormat formatOf(TextMarks::Look look, const QPalette &palette)
{
    QTextCharFormat format;
    switch (look) {
    case TextMarks::Look::Misspelt:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Theme::colour(Theme::Colour::Negative, palette));
        break;
    case TextMarks::Look::Finding:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(Theme::colour(Theme::Colour::Caution, palette));
        break;
    case TextMarks::Look::CurrentFinding:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(Theme::colour(Theme::Colour::Caution, palette));
        format.setBackground(
            Theme::mixed(palette.color(QPalette::Base), Theme::colour(Theme::Colour::Caution, palette), 0.2));
        break;
    case TextMarks::Look::Found:
        format.setBackground(
            Theme::mixed(palette.color(QPalette::Base), Theme::colour(Theme::Colour::Accent, palette), 0.18));
        break;
    case TextMarks::Look::CurrentlyFound:
        format.setBackground(
            Theme::mixed(palette.color(QPalette::Base), Theme::colour(Theme::Colour::Accent, palette), 0.45));
        break;
    }
    return format;
}

}

TextMarks::TextMarks(QTextEdit *edit)
    : QObject(edit)
    , m_edit(edit)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TextMarks::show);
    connect(edit->document(), &QTextDocument::contentsChange, this, &TextMarks::move);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &TextMarks::showSoon);
}

void TextMarks::setHighlighter(const MarkdownHighlighter *highlighter)
{
    m_highlighter = highlighter;
}

void TextMarks::set(Layer layer, const QList<Mark> &marks)
{
    QList<Mark> &current = m_layers.at(size_t(layer));
    QList<Mark> sorted = marks;
    std::ranges::stable_sort(sorted, {}, &Mark::from);
    if (sorted == current)
        return;
    current = sorted;
    showSoon();
}

void TextMarks::replaceWithin(Layer layer, int from, int to, const QList<Mark> &marks)
{
    QList<Mark> all = m_layers.at(size_t(layer));
    all.removeIf([from, to](const Mark &mark) { return mark.from < to && mark.end() > from; });
    set(layer, all + marks);
}

const TextMarks::Mark *TextMarks::at(Layer layer, int position) const
{
    const QList<Mark> &marks = m_layers.at(size_t(layer));
    const auto found = std::ranges::find_if(
        marks, [position](const Mark &mark) { return mark.from <= position && position <= mark.end(); });
    return found == marks.cend() ? nullptr : &*found;
}

void TextMarks::move(int position, int removed, int added)
{
    if (m_highlighter && m_highlighter->isColouring())
        return;
    bool isGone = false;
    for (QList<Mark> &marks : m_layers) {
        const auto behind = std::ranges::lower_bound(marks, position, {}, &Mark::end);
        for (auto it = behind; it != marks.end(); ++it) {
            if (it->from >= position + removed)
                it->from += added - removed;
            else
                it->length = 0; // typed in
        }
        isGone = marks.removeIf([](const Mark &mark) { return mark.length == 0; }) > 0 || isGone;
    }
    if (isGone)
        showSoon();
}

void TextMarks::showSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void TextMarks::show()
{
    const QRect view = m_edit->viewport()->rect();
    const int from = m_edit->cursorForPosition(view.topLeft()).block().position();
    const QTextBlock last = m_edit->cursorForPosition(view.bottomRight()).block();
    const int to = last.position() + last.length();
    const int end = m_edit->document()->characterCount();
    QList<QTextEdit::ExtraSelection> selections;
    for (const QList<Mark> &marks : m_layers) {
        for (const Mark &mark : marks) {
            if (mark.end() < from || mark.from > to || mark.end() >= end)
                continue;
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(m_edit->document());
            selection.cursor.setPosition(mark.from);
            selection.cursor.setPosition(mark.end(), QTextCursor::KeepAnchor);
            selection.format = formatOf(mark.look, m_edit->palette());
            selections.append(selection);
        }
    }
    if (!selections.isEmpty() || !m_edit->extraSelections().isEmpty())
        m_edit->setExtraSelections(selections);
}
