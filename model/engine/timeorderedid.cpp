// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/timeorderedid.h"

#include <QtEndian>

QUuid Engine::timeOrderedId(Context &context)
{
    constexpr int countsPerMillisecond = 0x1000;
    const qint64 now = context.clock.now().toMSecsSinceEpoch();
    if (now > context.journalTime) {
        context.journalTime = now;
        context.journalCount = 0;
    } else if (++context.journalCount == countsPerMillisecond) {
        ++context.journalTime;
        context.journalCount = 0;
    }
    QByteArray bytes = context.random.uuid().toRfc4122();
    const quint64 head = (quint64(context.journalTime) << 16) | 0x7000U | quint64(context.journalCount);
    qToBigEndian(head, bytes.data());
    return QUuid::fromRfc4122(bytes);
}
