// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rules/agreement.h"

#include <QList>

#include <functional>
#include <optional>

// Intervals that hold the true value in 95 of 100 cases.
namespace Rules {

// The middle 95 % of resampled values, at least one; between two of them by linear interpolation.
Interval percentileInterval(QList<double> values);

// The 97.5 % quantile of Student's t: tabulated up to 30 degrees of freedom, by the Cornish–Fisher series above
// (Abramowitz and Stegun, 26.7.5; error below 0.001). At least one degree of freedom.
double studentQuantile(qint64 degreesOfFreedom);

// The mean over all pairs of raters of what a pair's value is; pairs without one are left out. The interval is the
// delete-one jackknife over raters, mean ± t · s / √m of the pseudo-values with m − 1 degrees of freedom (J. N.
// Arvesen, Jackknifing U-statistics, Annals of Mathematical Statistics 40, 1969), cut to the bounds; it needs three
// raters.
Estimate meanOverPairs(
    int raters, Interval bounds, const std::function<std::optional<double>(int first, int second)> &valueOf);

// Mean, standard deviation and interval mean ± t · s / √n of independent values, one after the other (B. P. Welford,
// 1962).
class RunningMean
{
public:
    void add(double value);

    qint64 count() const { return m_count; }
    double mean() const { return m_mean; }
    std::optional<double> standardDeviation() const; // from two values on
    Estimate estimate(Interval bounds) const;

private:
    qint64 m_count = 0;
    double m_mean = 0;
    double m_squares = 0; // of the distances from the mean
};

}
