// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"

#include <QTimeZone>

#include <chrono>
#include <mutex>
#include <utility>

// Stands still until it is moved, or moves a little with every look. Thread-safe, as every clock.
class ManualClock final : public Clock
{
public:
    QDateTime now() const override
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_now, m_now.addMSecs(m_tick.count()));
    }
    void tick(std::chrono::milliseconds span) // at each look
    {
        const std::scoped_lock lock(m_mutex);
        m_tick = span;
    }
    void advance(std::chrono::milliseconds span)
    {
        const std::scoped_lock lock(m_mutex);
        m_now += span;
    }

private:
    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_tick{0};
    mutable QDateTime m_now{QDate(2026, 3, 1), QTime(9, 0), QTimeZone::UTC};
};
