// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace Rules {

struct WordRange
{
    qsizetype from = 0; // UTF-16 position
    qsizetype length = 0;
    friend bool operator==(const WordRange &, const WordRange &) = default;
};

struct WordDifferences
{
    QList<WordRange> added; // stretches of words that the base does not have there
    int missing = 0; // words of the base that are not there
    friend bool operator==(const WordDifferences &, const WordDifferences &) = default;
};

// What a text has that another, the base, has not, word by word: a shortest edit script (S. Wu, U. Manber, G. Myers,
// W. Miller, "An O(NP) sequence comparison algorithm", 1990). White space does not count.
WordDifferences wordDifferences(const QString &base, const QString &text);

}
