// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

#include <QSet>

namespace Guard {

// Words that wound, of one language. A file has one a line: "word", "two words" or "begin*"; what follows a # is a
// remark. Compared without regard to capitals, whole words only.
class WordList
{
public:
    static WordList parse(const QString &file);

    bool isEmpty() const { return m_words.isEmpty() && m_beginnings.isEmpty() && m_phrases.isEmpty(); }
    Findings findIn(const QString &text) const;

private:
    bool contains(const QString &word) const; // folded

    QSet<QString> m_words;
    QStringList m_beginnings;
    QStringList m_phrases;
};

}
