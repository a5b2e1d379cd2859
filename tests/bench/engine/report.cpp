// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine/report.h"

#include "tests/bench/result.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

constexpr qsizetype commitsPerCycle = 3;

QList<double> totals(const QList<Sample> &samples)
{
    QList<double> all;
    for (const Sample &sample : samples)
        all.append(sample.total);
    return all;
}

QList<double> withoutCommits(const QList<Sample> &samples)
{
    QList<double> all;
    for (const Sample &sample : samples)
        all.append(sample.total - sample.commit);
    return all;
}

// Each three together.
QList<double> cyclesOf(const QList<Sample> &commits)
{
    QList<double> all;
    for (qsizetype i = 0; i + commitsPerCycle <= commits.size(); i += commitsPerCycle) {
        double sum = 0;
        for (qsizetype commit = i; commit < i + commitsPerCycle; ++commit)
            sum += commits.at(commit).total;
        all.append(sum);
    }
    return all;
}

double sum(const QList<double> &milliseconds)
{
    return std::accumulate(milliseconds.cbegin(), milliseconds.cend(), 0.0);
}

// others: what took time in between.
double perSecond(const QList<double> &milliseconds, const QList<double> &others = {})
{
    return 1000 * double(milliseconds.size()) / (sum(milliseconds) + sum(others));
}

// The best of the original backend, two workers and eight clients (../shared/limits.md); above 100 k it was not
// measured.
double originalRate(qint64 messages)
{
    if (messages <= 1000)
        return 22.3;
    return messages <= 20'000 ? 19.0 : 9.7;
}

class Printer
{
public:
    Printer(const Measured &measured, bool asJson)
        : m_asJson(asJson)
        , m_line{.bench = u"engine"_s,
              .backend = measured.backend,
              .caseName = {},
              .size = measured.size,
              .metric = {},
              .value = 0,
              .unit = {},
              .limit = 0}
    {
    }

    void figure(const QString &caseName, const QString &metric, double value, const QString &unit, double limit)
    {
        m_line.caseName = caseName;
        m_line.metric = metric;
        m_line.value = value;
        m_line.unit = unit;
        m_line.limit = limit;
        print(m_line, m_asJson);
    }

    void quantiles(const QString &caseName, const QList<double> &samples, const QList<double> &floor)
    {
        if (samples.isEmpty()) {
            say(u"bench_engine: %1, %2 with %3 messages: nothing to measure"_s.arg(m_line.backend, caseName)
                    .arg(m_line.size));
            return;
        }
        figure(caseName, u"median"_s, median(samples), u"ms"_s, median(floor));
        figure(caseName, u"p99"_s, percentile99(samples), u"ms"_s, percentile99(floor));
    }

private:
    const bool m_asJson;
    BenchResult m_line;
};

bool isRead(const QString &caseName)
{
    return caseName == "availability"_L1 || caseName == "own rank"_L1 || caseName.startsWith("leaderboard"_L1);
}

}

void report(const Measured &measured, bool asJson)
{
    Printer printer(measured, asJson);
    const QList<double> commits = totals(measured.commits);
    printer.quantiles(u"bare commit"_s, commits, commits);
    printer.quantiles(u"bare look-up"_s, measured.finds, measured.finds);
    for (const auto &[caseName, samples] : measured.samples.asKeyValueRange()) {
        if (caseName == "task cycle"_L1)
            continue;
        printer.quantiles(caseName, totals(samples), isRead(caseName) ? measured.finds : commits);
        if (!isRead(caseName) && caseName != "checkpoint"_L1)
            printer.quantiles(caseName + " without commit"_L1, withoutCommits(samples), measured.finds);
    }
    const QList<double> cycles = totals(measured.samples.value(u"task cycle"_s));
    const QList<double> floor = cyclesOf(measured.commits);
    const double rate = perSecond(cycles, totals(measured.samples.value(u"checkpoint"_s)));
    printer.quantiles(u"task cycle"_s, cycles, floor);
    printer.quantiles(
        u"task cycle without commit"_s, withoutCommits(measured.samples.value(u"task cycle"_s)), measured.finds);
    printer.figure(u"task cycle"_s, u"rate"_s, rate, u"1/s"_s, perSecond(floor));
    printer.figure(u"task cycle"_s, u"rate, original"_s, rate, u"1/s"_s, originalRate(measured.size));
    if (measured.kilobytesPerCycle > 0)
        printer.figure(u"task cycle"_s, u"written"_s, measured.kilobytesPerCycle, u"kB"_s,
            commitsPerCycle * measured.kilobytesPerCommit);
}

void reportStatements(const Stopwatch &stopwatch)
{
    for (const auto &[caseName, statements] : stopwatch.profile().asKeyValueRange()) {
        const auto calls = double(stopwatch.calls().value(caseName));
        QList<std::pair<double, QString>> lines;
        double count = 0;
        double sum = 0;
        for (const auto &[name, statement] : statements.asKeyValueRange()) {
            const double each = double(statement.nanoseconds) / 1e3 / calls;
            count += double(statement.calls) / calls;
            sum += each;
            lines.append({each,
                u"  %1 us  %2 x  %3"_s.arg(each, 8, 'f', 1).arg(double(statement.calls) / calls, 6, 'f', 2).arg(name)});
        }
        std::ranges::sort(lines, std::greater());
        say(u"%1: %2 statements, %3 us"_s.arg(caseName).arg(count, 0, 'f', 1).arg(sum, 0, 'f', 0));
        for (const auto &[each, line] : std::as_const(lines))
            say(line);
    }
}

}
