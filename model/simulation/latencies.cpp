// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/latencies.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace Simulation {

namespace {

qint64 nanosecondsNow()
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

// The smallest value that the share of all does not exceed.
double percentile(const QList<double> &sorted, double share)
{
    const auto place = qsizetype(std::ceil(share * double(sorted.size()))) - 1;
    return sorted.at(std::clamp(place, qsizetype(0), sorted.size() - 1));
}

}

Latencies::Stopwatch::Stopwatch(QList<double> &milliseconds)
    : m_milliseconds(milliseconds)
    , m_start(nanosecondsNow())
{
}

Latencies::Stopwatch::~Stopwatch()
{
    m_milliseconds.append(double(nanosecondsNow() - m_start) / 1e6);
}

Latencies::Started Latencies::start(const QString &name) const
{
    return {name, nanosecondsNow()};
}

void Latencies::finish(const Started &started)
{
    m_milliseconds[started.name].append(double(nanosecondsNow() - started.start) / 1e6);
}

void Latencies::add(const Latencies &others)
{
    for (const auto &[name, milliseconds] : others.m_milliseconds.asKeyValueRange())
        m_milliseconds[name] += milliseconds;
}

QMap<QString, Percentiles> Latencies::percentiles() const
{
    QMap<QString, Percentiles> all;
    for (auto [name, milliseconds] : m_milliseconds.asKeyValueRange()) {
        QList<double> sorted = milliseconds;
        std::ranges::sort(sorted);
        all.insert(name, {percentile(sorted, 0.50), percentile(sorted, 0.95), percentile(sorted, 0.99)});
    }
    return all;
}

}
