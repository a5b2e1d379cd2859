// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace Simulation {

struct Percentiles
{
    double p50 = 0; // milliseconds, as the others
    double p95 = 0;
    double p99 = 0;
};

// How long each step took.
class Latencies
{
public:
    template <typename Step>
    auto measure(const QString &name, Step step)
    {
        const Stopwatch stopwatch(m_milliseconds[name]);
        return step();
    }

    // What cannot be one function, and counts only if it comes to its end.
    struct Started
    {
        QString name;
        qint64 start = 0; // nanoseconds
    };
    Started start(const QString &name) const;
    void finish(const Started &started);

    void add(const Latencies &others);
    QMap<QString, Percentiles> percentiles() const;

private:
    class Stopwatch
    {
    public:
        explicit Stopwatch(QList<double> &milliseconds);
        ~Stopwatch();
        Q_DISABLE_COPY_MOVE(Stopwatch)

    private:
        QList<double> &m_milliseconds;
        const qint64 m_start; // nanoseconds
    };

    QMap<QString, QList<double>> m_milliseconds;
};

}
