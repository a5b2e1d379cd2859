// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/wire/endpoints.h"

#include <QByteArray>
#include <QMap>

#include <array>
#include <chrono>
#include <optional>

namespace Server {

// Counts answers by endpoint and status, and how long they took from the whole request to the answer, for Prometheus.
// Those that came to no endpoint count under "none". Belongs to one thread.
class Metrics
{
public:
    void count(std::optional<Wire::Endpoint> endpoint, int status, std::chrono::nanoseconds duration);
    QByteArray text() const; // in Prometheus' text format

private:
    static constexpr std::array bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5}; // s

    QMap<std::pair<QByteArray, int>, qint64> m_answers; // by path with method, and status
    std::array<qint64, bounds.size() + 1> m_durations{}; // up to each bound, the last: longer
    double m_seconds = 0;
};

}
