// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"

#include <QTimeZone>

#include <chrono>
#include <mutex>

// Stands still until it is moved. Thread-safe, as every clock.
class ManualClock final : public Clock
{
public:
    QDateTime now() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_now;
    }
    void advance(std::chrono::milliseconds span)
    {
        const std::scoped_lock lock(m_mutex);
        m_now += span;
    }

private:
    mutable std::mutex m_mutex;
    QDateTime m_now{QDate(2026, 3, 1), QTime(9, 0), QTimeZone::UTC};
};
