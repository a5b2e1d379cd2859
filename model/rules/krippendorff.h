// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/rules/agreement.h"

#include <QList>

class RandomSource;

namespace Rules {

enum class Scale : std::uint8_t { Nominal, Ordinal, Interval, Ratio };

// The values that one unit was given, in any order, and how many units were given the same. What is missing is left
// out; so is what is no finite number, or below 0 on the ratio scale.
struct RatedUnits
{
    QList<double> values;
    qint64 count = 1;

    friend bool operator==(const RatedUnits &, const RatedUnits &) = default;
};

// All: every two values of a unit. WithFirst: the first value with each of the others, which is one person against the
// rest; with two values a unit both are the same.
enum class Pairing : std::uint8_t { All, WithFirst };

// Krippendorff's α = 1 − observed / expected disagreement, by coincidences of values in units (K. Krippendorff,
// Computing Krippendorff's Alpha-Reliability, 2011): 1 is agreement, 0 what chance would give, below 0 is worse than
// chance. Units with fewer than two values are left out.
class KrippendorffAlpha
{
public:
    KrippendorffAlpha(const QList<RatedUnits> &units, Scale scale, Pairing pairing = Pairing::All);

    qint64 unitCount() const { return m_unitCount; } // with pairs

    OrUndefined<double> alpha() const;

    // Percentile bootstrap over units, the expected disagreement drawn anew as well: A. Zapf et al., Measuring
    // inter-rater reliability for nominal data, BMC Medical Research Methodology 16:93, 2016, who found Krippendorff's
    // own resampling of pairs too narrow. Resamples without variation are left out; where they are most, there is no
    // interval. Nor is there one below minimumUnits: n units have no more than (2n − 1 over n) different resamples,
    // which from 7 on are more than are drawn.
    OrUndefined<Interval> interval(RandomSource &random, int resamples = defaultResamples) const;

    // The part of one of these units in α: 1 − its own / the expected disagreement of all. α is the mean over units,
    // weighted by their numbers of values (Pairing::All). The interval is the jackknife over the unit's raters
    // (meanOverPairs()).
    Estimate ofUnit(const QList<double> &values) const;

    static constexpr int defaultResamples = 1000;
    static constexpr int minimumUnits = 7;

private:
    struct Cell
    {
        int row = 0;
        int column = 0;
        double weight = 0;
    };
    struct Pattern
    {
        QList<Cell> cells; // coincidences of one unit, both directions
        qint64 count = 0;
    };
    struct Disagreement
    {
        double observed = 0;
        double expected = 0;
    };

    QList<double> usable(const QList<double> &values) const;
    Pattern patternOf(const QList<double> &values, Pairing pairing) const;
    QList<double> marginalsOf(const QList<qint64> &counts) const;
    QList<double> scoresOf(const QList<double> &marginals) const;
    double difference(int row, int column, const QList<double> &scores) const; // δ²
    Disagreement disagreementOf(
        const QList<qint64> &counts, const QList<double> &marginals, const QList<double> &scores) const;
    QList<qint64> resampled(RandomSource &random) const;

    Scale m_scale;
    QList<double> m_values; // sorted, each once, of units with pairs
    QList<Pattern> m_patterns;
    QList<double> m_scores; // of the units as they are
    Disagreement m_disagreement;
    qint64 m_unitCount = 0;
    bool m_hasValues = false;
};

}
