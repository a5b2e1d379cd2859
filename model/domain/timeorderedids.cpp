// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/timeorderedids.h"

#include <QtEndian>

namespace {

constexpr int countsPerMillisecond = 0x1000;
constexpr quint64 version = 0x7000;

void putTime(QByteArray &bytes, qint64 milliseconds, int count)
{
    qToBigEndian((quint64(milliseconds) << 16) | version | quint64(count), bytes.data());
}

}

QUuid TimeOrderedIds::next()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now > m_time) {
        m_time = now;
        m_count = 0;
    } else if (++m_count == countsPerMillisecond) {
        ++m_time;
        m_count = 0;
    }
    QByteArray bytes = m_random.uuid().toRfc4122();
    putTime(bytes, m_time, m_count);
    return QUuid::fromRfc4122(bytes);
}

QUuid TimeOrderedIds::firstOf(const QDateTime &date)
{
    QByteArray bytes(16, '\0');
    putTime(bytes, date.toMSecsSinceEpoch(), 0);
    return QUuid::fromRfc4122(bytes);
}
