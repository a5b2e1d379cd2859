// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/knowntexts.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <xxhash.h>

#include <algorithm>

namespace {

using namespace Guard;

constexpr int wordsInShingle = 3;
constexpr int fewestShingles = 6; // in shorter texts a few common words would do
constexpr double alike = 0.6; // Jaccard's index
constexpr double contained = 0.8; // of the new text
constexpr int fewestWordsOfOthers = 4; // "Thank you very much" is nobody's own
constexpr int shownCharacters = 60;

quint64 hashOf(const QString &text)
{
    return XXH3_64bits(text.constData(), size_t(text.size()) * sizeof(QChar));
}

QStringList wordsOf(const QString &text)
{
    const QString levelled = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, levelled);
    QStringList words;
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; start = end, end = finder.toNextBoundary()) {
        if (levelled.at(start).isLetterOrNumber())
            words.append(levelled.mid(start, end - start));
    }
    return words;
}

QString levelled(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

QSet<quint64> shinglesOf(const QStringList &words)
{
    QSet<quint64> shingles;
    for (qsizetype i = 0; i + wordsInShingle <= words.size(); ++i)
        shingles.insert(hashOf(words.mid(i, wordsInShingle).join(u' ')));
    return shingles;
}

}

void KnownTexts::add(const QString &text, TextOrigin origin)
{
    const QString whole = levelled(text);
    if (whole.isEmpty())
        return;
    const QStringList words = wordsOf(text);
    if (origin != TextOrigin::Own && words.size() < fewestWordsOfOthers)
        return;
    const QSet<quint64> shingles = shinglesOf(words);
    const int index = int(m_entries.size());
    const QString line = text.simplified();
    m_entries.append(
        {origin, int(shingles.size()), line.size() > shownCharacters ? line.left(shownCharacters) + u'…' : line});
    if (!m_exact.contains(hashOf(whole)))
        m_exact.insert(hashOf(whole), index);
    for (const quint64 shingle : shingles)
        m_shingles[shingle].append(index);
}

std::optional<KnownTexts::Likeness> KnownTexts::closest(const QString &text) const
{
    const QString whole = levelled(text);
    if (whole.isEmpty())
        return {};
    if (const auto same = m_exact.constFind(hashOf(whole)); same != m_exact.cend()) {
        const Entry &entry = m_entries.at(*same);
        return Likeness{entry.origin, 1, entry.beginning};
    }
    const QSet<quint64> shingles = shinglesOf(wordsOf(text));
    if (shingles.size() < fewestShingles)
        return {};
    QHash<int, int> shared;
    for (const quint64 shingle : shingles) {
        for (const int index : m_shingles.value(shingle))
            ++shared[index];
    }
    std::optional<Likeness> best;
    for (const auto &[index, count] : shared.asKeyValueRange()) {
        const Entry &entry = m_entries.at(index);
        const double jaccard = double(count) / double(shingles.size() + entry.shingleCount - count);
        const double share = double(count) / double(shingles.size());
        // In a conversation one quotes; only nearly the whole of a message is a copy.
        const bool isAlike = jaccard >= alike || (share >= contained && entry.origin != TextOrigin::Conversation);
        const double measure = std::max(jaccard, share >= contained ? share : 0);
        if (isAlike && (!best || measure > best->share))
            best = Likeness{entry.origin, std::min(measure, 0.99), entry.beginning};
    }
    return best;
}

double Guard::likeness(const QString &first, const QString &second)
{
    const QSet<quint64> firstShingles = shinglesOf(wordsOf(first));
    const QSet<quint64> secondShingles = shinglesOf(wordsOf(second));
    const auto all = (firstShingles | secondShingles).size();
    if (all == 0)
        return levelled(first) == levelled(second) ? 1 : 0;
    return double((firstShingles & secondShingles).size()) / double(all);
}
