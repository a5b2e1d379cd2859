// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/wordlist.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using namespace Guard;

// "d***": enough to see what was meant, without the word.
QString softened(const QString &word)
{
    return word.left(1) + QString(word.size() - 1, u'*');
}

Finding found(const QString &text, qsizetype from, qsizetype length)
{
    const QString word = text.mid(from, length);
    return {FindingKind::ToxicWord, int(from), int(length), word, softened(word)};
}

bool isWordAt(const QString &text, qsizetype from, qsizetype length)
{
    const auto joins = [&text](qsizetype at) { return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber(); };
    return !joins(from - 1) && !joins(from + length);
}

}

WordList WordList::parse(const QString &file)
{
    WordList list;
    for (const QString &line : file.split(u'\n')) {
        const QString entry = line.section(u'#', 0, 0).trimmed().toCaseFolded();
        if (entry.isEmpty() || entry == u"*"_s)
            continue;
        if (entry.contains(u' '))
            list.m_phrases.append(entry);
        else if (entry.endsWith(u'*'))
            list.m_beginnings.append(entry.chopped(1));
        else
            list.m_words.insert(entry);
    }
    return list;
}

bool WordList::contains(const QString &word) const
{
    return m_words.contains(word)
        || std::ranges::any_of(m_beginnings, [&word](const QString &beginning) { return word.startsWith(beginning); });
}

Findings WordList::findIn(const QString &text) const
{
    Findings findings;
    if (isEmpty())
        return findings;
    static const QRegularExpression word(uR"([\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*)"_s);
    for (const auto &match : word.globalMatch(text)) {
        if (contains(match.captured().toCaseFolded()))
            findings.append(found(text, match.capturedStart(), match.capturedLength()));
    }
    for (const QString &phrase : m_phrases) {
        for (qsizetype at = text.indexOf(phrase, 0, Qt::CaseInsensitive); at >= 0;
            at = text.indexOf(phrase, at + phrase.size(), Qt::CaseInsensitive)) {
            if (isWordAt(text, at, phrase.size()))
                findings.append(found(text, at, phrase.size()));
        }
    }
    return findings;
}
