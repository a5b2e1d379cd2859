// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/tokenbuckets.h"

#include <algorithm>
#include <cmath>

namespace Server {

namespace {

constexpr qint64 forgettingSpan = 60'000;
constexpr double rounding = 1e-6; // so that twelve seconds are not thirteen

}

std::optional<std::chrono::seconds> TokenBuckets::take(const QString &key, const QDateTime &now)
{
    const qint64 milliseconds = now.toMSecsSinceEpoch();
    const std::scoped_lock lock(m_mutex);
    forgetFull(milliseconds);
    const auto known = m_buckets.constFind(key);
    const double tokens = known == m_buckets.cend() ? m_rate.burst : tokensOf(*known, milliseconds);
    if (tokens < 1 - rounding)
        return std::chrono::seconds(qint64(std::ceil((1 - tokens) / m_rate.perSecond - rounding)));
    m_buckets.insert(key, {tokens - 1, milliseconds});
    return {};
}

qsizetype TokenBuckets::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_buckets.size();
}

// A clock that was set back gives none.
double TokenBuckets::tokensOf(const Bucket &bucket, qint64 now) const
{
    const double seconds = double(std::max<qint64>(0, now - bucket.date)) / 1000;
    return std::min(m_rate.burst, bucket.tokens + seconds * m_rate.perSecond);
}

// A full bucket is as good as none, so that those who left cost nothing.
void TokenBuckets::forgetFull(qint64 now)
{
    if (now < m_nextForgetting)
        return;
    m_nextForgetting = now + forgettingSpan;
    m_buckets.removeIf([&](const auto &it) { return tokensOf(it.value(), now) >= m_rate.burst; });
}

}
