// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/random.h"

// Ids that sort by when they were made (UUID version 7, RFC 9562): 48 bits of milliseconds, a count within the
// millisecond, then 62 random bits. Rows that are keyed by them are added where the last ones were, instead of all over
// an index. Whoever sees one learns when it was made; keys and tokens are no such ids. Not thread-safe.
class TimeOrderedIds
{
public:
    // Both live longer.
    TimeOrderedIds(const Clock &clock, RandomSource &random)
        : m_clock(clock)
        , m_random(random)
    {
    }

    // After all that were made before by this object, also where the clock stands still or goes back.
    QUuid next();
    // Not after any id that is made from the date on.
    static QUuid firstOf(const QDateTime &date);

private:
    const Clock &m_clock;
    RandomSource &m_random;
    qint64 m_time = 0; // of the last one
    int m_count = 0; // within the millisecond
};
