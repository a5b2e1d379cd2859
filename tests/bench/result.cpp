// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/result.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double quantile(QList<double> &samples, double share)
{
    const auto place = std::min(samples.size() - 1, qsizetype(double(samples.size()) * share));
    std::ranges::nth_element(samples, samples.begin() + place);
    return samples.at(place);
}

}

double median(QList<double> samples)
{
    return quantile(samples, 0.5);
}

double percentile99(QList<double> samples)
{
    return quantile(samples, 0.99);
}

void say(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stderr);
}

void print(const BenchResult &result, bool asJson)
{
    const double ratio = result.limit > 0 ? result.value / result.limit : 0;
    if (asJson) {
        const QJsonObject line{{u"bench"_s, result.bench}, {u"backend"_s, result.backend}, {u"case"_s, result.caseName},
            {u"size"_s, result.size}, {u"metric"_s, result.metric}, {u"value"_s, result.value},
            {u"unit"_s, result.unit}, {u"limit"_s, result.limit}, {u"ratio"_s, ratio}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        return;
    }
    std::printf("%-8s %-10s %-12s %9lld  %-6s %9.3f %s   floor %.3f, ratio %.1f\n", qUtf8Printable(result.bench),
        qUtf8Printable(result.backend), qUtf8Printable(result.caseName), result.size, qUtf8Printable(result.metric),
        result.value, qUtf8Printable(result.unit), result.limit, ratio);
}
