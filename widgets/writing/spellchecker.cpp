// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/spellchecker.h"

#include "widgets/writing/markdownmarks.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int paragraphsAtOnce = 200; // so that a long text is marked bit by bit

}

SpellChecker::SpellChecker(QTextEdit *edit, TextMarks *marks)
    : QObject(edit)
    , m_edit(edit)
    , m_marks(marks)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &SpellChecker::checkChanged);
    connect(edit->document(), &QTextDocument::contentsChange, this, &SpellChecker::takeChange);
    connect(edit, &QTextEdit::cursorPositionChanged, this, &SpellChecker::takeCursor);
}

void SpellChecker::setLanguage(const QString &lang)
{
    if (lang == m_lang)
        return;
    m_lang = lang;
    m_dictionary.clear();
    const int generation = ++m_generation;
    m_asked = 0;
    m_marks->set(TextMarks::Layer::Spelling, {});
    Spelling::instance().dictionary(lang).then(this, [this, generation](const QString &dictionary) {
        if (generation != m_generation)
            return;
        m_dictionary = dictionary;
        checkAll();
        Q_EMIT ready(!dictionary.isEmpty());
    });
}

void SpellChecker::setLearned(const QSet<QString> &words)
{
    if (words == m_learned)
        return;
    m_learned = words;
    ++m_generation;
    m_asked = 0;
    checkAll();
}

void SpellChecker::checkAll()
{
    m_checkedRevision = -1;
    m_pause.start(0ms);
}

void SpellChecker::takeChange()
{
    if (!m_dictionary.isEmpty())
        m_pause.start(300ms);
}

void SpellChecker::takeCursor()
{
    if (m_beingWritten.isNull())
        return;
    const int position = m_edit->textCursor().position();
    if (position >= m_beingWritten.selectionStart() && position <= m_beingWritten.selectionEnd())
        return;
    const QTextCursor word = std::exchange(m_beingWritten, {});
    if (word.hasSelection())
        m_marks->replaceWithin(TextMarks::Layer::Spelling, word.selectionStart(), word.selectionEnd(),
            {{word.selectionStart(), word.selectionEnd() - word.selectionStart(), TextMarks::Look::Misspelt}});
}

void SpellChecker::checkChanged()
{
    if (m_dictionary.isEmpty())
        return;
    const QTextDocument &document = *m_edit->document();
    QList<Paragraph> paragraphs;
    bool isInFence = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool isFence = MarkdownMarks::isFence(block.text());
        if (isFence)
            isInFence = !isInFence;
        if (block.revision() > m_checkedRevision)
            paragraphs.append({QTextCursor(block), isFence || isInFence ? QString() : block.text()});
    }
    m_checkedRevision = document.revision();
    for (qsizetype done = 0; done < paragraphs.size(); done += paragraphsAtOnce)
        ask(paragraphs.mid(done, paragraphsAtOnce));
}

void SpellChecker::ask(const QList<Paragraph> &paragraphs)
{
    QStringList texts;
    for (const Paragraph &paragraph : paragraphs)
        texts.append(paragraph.text);
    ++m_asked;
    Spelling::instance()
        .check(m_dictionary, texts, m_learned)
        .then(this, [this, paragraphs, generation = m_generation](const QList<QList<Spelling::Span>> &misspelt) {
            if (generation == m_generation)
                takeAnswer(paragraphs, misspelt);
        });
}

void SpellChecker::takeAnswer(const QList<Paragraph> &paragraphs, const QList<QList<Spelling::Span>> &misspelt)
{
    --m_asked;
    const int cursor = m_edit->hasFocus() ? m_edit->textCursor().position() : -1;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QTextBlock block = paragraphs.at(i).place.block();
        const QString text = paragraphs.at(i).text;
        if (!text.isEmpty() && block.text() != text)
            continue; // changed meanwhile; it will be asked about again
        QList<TextMarks::Mark> marks;
        for (const Spelling::Span &span : misspelt.at(i)) {
            const int from = block.position() + span.from;
            if (from + span.length == cursor) {
                m_beingWritten = QTextCursor(block);
                m_beingWritten.setPosition(from);
                m_beingWritten.setPosition(cursor, QTextCursor::KeepAnchor);
                continue;
            }
            marks.append({from, span.length, TextMarks::Look::Misspelt});
        }
        m_marks->replaceWithin(
            TextMarks::Layer::Spelling, block.position(), block.position() + block.length() - 1, marks);
    }
    if (isSettled())
        Q_EMIT checked();
}

QTextCursor SpellChecker::wordAt(int position) const
{
    const TextMarks::Mark *mark = m_marks->at(TextMarks::Layer::Spelling, position);
    if (!mark)
        return {};
    QTextCursor word(m_edit->document());
    word.setPosition(mark->from);
    word.setPosition(mark->end(), QTextCursor::KeepAnchor);
    return word;
}

QTextCursor SpellChecker::nextWord(int position) const
{
    const QList<TextMarks::Mark> &marks = m_marks->marks(TextMarks::Layer::Spelling);
    if (marks.isEmpty())
        return {};
    const auto next = std::ranges::upper_bound(marks, position, {}, &TextMarks::Mark::from);
    return wordAt(next == marks.cend() ? marks.constFirst().from : next->from);
}
