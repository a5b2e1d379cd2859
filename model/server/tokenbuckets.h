// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <mutex>
#include <optional>

namespace Server {

// A bucket a key (of a person, a device, an address): it holds so many tokens at most, gets so many a second, and a
// request takes one. For use by several threads.
class TokenBuckets
{
public:
    struct Rate
    {
        double perSecond = 1;
        double burst = 1; // what a full bucket holds, at least 1
    };

    explicit TokenBuckets(const Rate &rate)
        : m_rate(rate)
    {
    }

    // How long to wait for a token; nothing when there is one, and then it is taken.
    std::optional<std::chrono::seconds> take(const QString &key, const QDateTime &now);
    qsizetype size() const; // buckets that are not full

private:
    struct Bucket
    {
        double tokens = 0;
        qint64 date = 0; // milliseconds since 1970
    };

    double tokensOf(const Bucket &bucket, qint64 now) const;
    void forgetFull(qint64 now);

    const Rate m_rate;
    mutable std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
    qint64 m_nextForgetting = 0;
};

}
