// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"

#include <QTimeZone>

#include <atomic>
#include <chrono>

namespace Simulation {

// Stands still until it is moved.
class SteppingClock final : public Clock
{
public:
    explicit SteppingClock(const QDateTime &start)
        : m_milliseconds(start.toMSecsSinceEpoch())
    {
    }

    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, QTimeZone::UTC); }
    void advance(std::chrono::milliseconds step) { m_milliseconds += step.count(); }

private:
    std::atomic<qint64> m_milliseconds; // since 1970
};

}
