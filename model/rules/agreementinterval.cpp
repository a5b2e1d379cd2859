// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/agreementinterval.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Rules {

namespace {

constexpr double lowerShare = 0.025;
constexpr double upperShare = 0.975;
constexpr double normalQuantile = 1.959964; // of upperShare

constexpr std::array tabulated{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179,
    2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048,
    2.045, 2.042};

double quantileOf(const QList<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = qsizetype(std::floor(place));
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted.at(below), sorted.at(above), place - double(below));
}

Interval around(double centre, double halfWidth, Interval bounds)
{
    return {std::max(bounds.low, centre - halfWidth), std::min(bounds.high, centre + halfWidth)};
}

}

Interval percentileInterval(QList<double> values)
{
    Q_ASSERT(!values.isEmpty());
    std::ranges::sort(values);
    return {quantileOf(values, lowerShare), quantileOf(values, upperShare)};
}

double studentQuantile(qint64 degreesOfFreedom)
{
    Q_ASSERT(degreesOfFreedom >= 1);
    if (degreesOfFreedom <= qint64(tabulated.size()))
        return tabulated.at(size_t(degreesOfFreedom) - 1);
    const double z = normalQuantile;
    const auto n = double(degreesOfFreedom);
    const double cubed = z * z * z;
    return z + (cubed + z) / (4 * n) + (5 * cubed * z * z + 16 * cubed + 3 * z) / (96 * n * n);
}

Estimate meanOverPairs(
    int raters, Interval bounds, const std::function<std::optional<double>(int first, int second)> &valueOf)
{
    if (raters < 2)
        return undefinedEstimate(raters == 0 ? Undefined::NoValues : Undefined::FewerThanTwoRaters);
    double sum = 0;
    int pairs = 0;
    QList<double> sums(raters, 0.0); // of the pairs that a rater is in
    QList<int> counts(raters, 0);
    for (int i = 0; i < raters; ++i) {
        for (int j = i + 1; j < raters; ++j) {
            const auto value = valueOf(i, j);
            if (!value)
                continue;
            sum += *value;
            ++pairs;
            for (const int rater : {i, j}) {
                sums[rater] += *value;
                ++counts[rater];
            }
        }
    }
    if (pairs == 0)
        return undefinedEstimate(Undefined::AllTied);
    const double mean = sum / pairs;
    const double shown = std::clamp(mean, bounds.low, bounds.high); // rounding alone can pass them
    if (raters < 3)
        return {shown, std::unexpected(Undefined::FewerThanThreeRaters)};

    RunningMean pseudoValues;
    for (int rater = 0; rater < raters; ++rater) {
        const int others = pairs - counts.at(rater);
        if (others == 0)
            return {shown, std::unexpected(Undefined::RarelyDefined)};
        pseudoValues.add(raters * mean - (raters - 1) * (sum - sums.at(rater)) / others);
    }
    const double error = *pseudoValues.standardDeviation() / std::sqrt(double(raters));
    return {shown, around(shown, studentQuantile(raters - 1) * error, bounds)};
}

void RunningMean::add(double value)
{
    ++m_count;
    const double before = value - m_mean;
    m_mean += before / double(m_count);
    m_squares += before * (value - m_mean);
}

std::optional<double> RunningMean::standardDeviation() const
{
    if (m_count < 2)
        return {};
    return std::sqrt(std::max(0.0, m_squares) / double(m_count - 1));
}

Estimate RunningMean::estimate(Interval bounds) const
{
    if (m_count == 0)
        return undefinedEstimate(Undefined::NoValues);
    const double shown = std::clamp(m_mean, bounds.low, bounds.high);
    const auto deviation = standardDeviation();
    if (!deviation)
        return {shown, std::unexpected(Undefined::FewerThanTwoUnits)};
    const double error = *deviation / std::sqrt(double(m_count));
    return {shown, around(shown, studentQuantile(m_count - 1) * error, bounds)};
}

}
