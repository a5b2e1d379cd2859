// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

#include <QHash>

namespace Guard {

enum class TextOrigin { Own, Shipped, Conversation };

// Texts to which a new one is compared. Exactly alike is what has the same letters and marks once capitals and spaces
// are levelled (XXH3 of the NFKC form). Nearly alike is measured by shingles, the hashes of all runs of three words:
// Jaccard's index of the two sets (Broder 1997), or how much of the new text lies in the old one.
class KnownTexts
{
public:
    struct Likeness
    {
        TextOrigin origin = TextOrigin::Own;
        double share = 0; // 1 = exactly
        QString beginning; // of the text that is alike
    };

    void add(const QString &text, TextOrigin origin);
    qsizetype size() const { return m_entries.size(); }
    // The most alike that is alike enough to be said; null: none.
    std::optional<Likeness> closest(const QString &text) const;

private:
    struct Entry
    {
        TextOrigin origin;
        int shingleCount;
        QString beginning;
    };

    QList<Entry> m_entries;
    QHash<quint64, int> m_exact; // hash of the whole → entry
    QHash<quint64, QList<int>> m_shingles; // hash of a shingle → entries
};

// Jaccard's index of the shingles of two texts; 1 for two short ones that are exactly alike.
double likeness(const QString &first, const QString &second);

}
