// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/infogain.h"

#include <cmath>
#include <numeric>

namespace {

double sumOf(const QList<double> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

double logBeta(const QList<double> &counts)
{
    double sum = -std::lgamma(sumOf(counts));
    for (const double count : counts)
        sum += std::lgamma(count);
    return sum;
}

}

// Small arguments are raised by the recurrence to where the asymptotic series is exact enough for a double.
double Rules::digamma(double x)
{
    double below = 0;
    for (; x < 12; ++x)
        below -= 1 / x;
    const double square = 1 / (x * x);
    const double series =
        square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))));
    return below + std::log(x) - 0.5 / x - series;
}

double Rules::informationGain(const QList<double> &prior, const QList<double> &posterior)
{
    Q_ASSERT(prior.size() == posterior.size());
    const double posteriorSum = digamma(sumOf(posterior));
    double gain = logBeta(prior) - logBeta(posterior);
    for (int i = 0; i < prior.size(); ++i)
        gain += (posterior.at(i) - prior.at(i)) * (digamma(posterior.at(i)) - posteriorSum);
    return gain;
}

double Rules::expectedInformationGain(const QList<double> &counts)
{
    const double sum = sumOf(counts);
    double gain = 0;
    for (const double count : counts)
        gain += count / sum * (std::log(sum / count) + digamma(count + 1) - digamma(sum + 1));
    return gain;
}
