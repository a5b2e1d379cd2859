// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/worddifferences.h"

#include <QHash>

#include <dtl/dtl.hpp>

#include <vector>

using namespace Rules;

namespace {

QList<WordRange> wordsOf(const QString &text)
{
    QList<WordRange> words;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isSpace = i == text.size() || text.at(i).isSpace();
        if (!isSpace && begin < 0)
            begin = i;
        if (isSpace && begin >= 0) {
            words.append({begin, i - begin});
            begin = -1;
        }
    }
    return words;
}

// The same number for the same word.
class Numbers
{
public:
    std::vector<int> of(const QString &text, const QList<WordRange> &words)
    {
        std::vector<int> numbers;
        numbers.reserve(std::size_t(words.size()));
        for (const WordRange &word : words) {
            const QString letters = text.sliced(word.from, word.length);
            const auto known = m_known.constFind(letters);
            const int number = known == m_known.cend() ? int(m_known.size()) : *known;
            m_known.insert(letters, number);
            numbers.push_back(number);
        }
        return numbers;
    }

private:
    QHash<QString, int> m_known;
};

}

WordDifferences Rules::wordDifferences(const QString &base, const QString &text)
{
    const QList<WordRange> words = wordsOf(text);
    Numbers numbers;
    const std::vector<int> before = numbers.of(base, wordsOf(base));
    const std::vector<int> after = numbers.of(text, words);
    dtl::Diff<int> diff(before, after);
    diff.compose();
    const auto script = diff.getSes().getSequence();

    WordDifferences found;
    qsizetype word = 0;
    bool wasAdded = false;
    for (const auto &[number, step] : script) {
        if (step.type == dtl::SES_DELETE) {
            ++found.missing;
            continue;
        }
        if (step.type == dtl::SES_ADD) {
            const WordRange &added = words.at(word);
            if (wasAdded)
                found.added.last().length = added.from + added.length - found.added.constLast().from;
            else
                found.added.append(added);
        }
        wasAdded = step.type == dtl::SES_ADD;
        ++word;
    }
    return found;
}
