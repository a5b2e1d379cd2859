// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// From the start of the process to the first paint, warm, and the memory at that moment: Canopy on a queue that is
// there already, and an empty window with the same libraries, by turns. On the platform of QT_QPA_PLATFORM; for a real
// one,
// `./dev shell xvfb-run -a env QT_QPA_PLATFORM=xcb ./dev bench start`.
#include "tests/bench/result.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;

struct Samples
{
    QList<double> firstPaint; // ms
    QList<double> threadTime; // ms of the processor, of the window's thread: the same however busy the machine is
    QList<double> resident; // MB
};

// One run; false when the program did not say anything.
bool measure(const QString &program, const QStringList &arguments, Samples &samples)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return false;
    const QJsonObject figures = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (figures.isEmpty())
        return false;
    samples.firstPaint.append(figures["first_paint_ms"_L1].toDouble());
    samples.threadTime.append(figures["thread_ms"_L1].toDouble());
    samples.resident.append(figures["rss_mb"_L1].toDouble());
    return true;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool asJson = QCoreApplication::arguments().contains(u"--json"_s);
    const QTemporaryDir folder;
    const QStringList arguments{
        u"--data-dir"_s, folder.path(), u"--profile"_s, u"bench"_s, u"--quit-after-first-paint"_s};
    Samples canopy;
    Samples bare;
    Samples warmUp; // makes the files and fills the cache
    for (int i = 0; i < 2; ++i) {
        if (!measure(QStringLiteral(CANOPY), arguments, warmUp) || !measure(QStringLiteral(BARE_WINDOW), {}, warmUp)) {
            std::fputs("bench_start: the programs do not start here\n", stderr);
            return 1;
        }
    }
    for (int i = 0; i < rounds; ++i) {
        if (!measure(QStringLiteral(CANOPY), arguments, canopy) || !measure(QStringLiteral(BARE_WINDOW), {}, bare))
            return 1;
    }
    for (const bool isMedian : {true, false}) {
        print({.bench = u"start"_s,
                  .backend = {},
                  .caseName = u"first paint"_s,
                  .size = 0,
                  .metric = isMedian ? u"median"_s : u"p99"_s,
                  .value = isMedian ? median(canopy.firstPaint) : percentile99(canopy.firstPaint),
                  .unit = u"ms"_s,
                  .limit = isMedian ? median(bare.firstPaint) : percentile99(bare.firstPaint)},
            asJson);
    }
    print({.bench = u"start"_s,
              .backend = {},
              .caseName = u"processor time of the window's thread"_s,
              .size = 0,
              .metric = u"median"_s,
              .value = median(canopy.threadTime),
              .unit = u"ms"_s,
              .limit = median(bare.threadTime)},
        asJson);
    print({.bench = u"start"_s,
              .backend = {},
              .caseName = u"memory at first paint"_s,
              .size = 0,
              .metric = u"median"_s,
              .value = median(canopy.resident),
              .unit = u"MB"_s,
              .limit = median(bare.resident)},
        asJson);
}
