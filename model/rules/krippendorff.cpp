// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/krippendorff.h"

#include "model/domain/random.h"
#include "model/rules/agreementinterval.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace Rules {

namespace {

// What the distributions of the standard library draw from.
struct Bits
{
    using result_type = std::uint64_t;
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
    result_type operator()() { return source.next(); }

    RandomSource &source;
};

double square(double value)
{
    return value * value;
}

}

KrippendorffAlpha::KrippendorffAlpha(const QList<RatedUnits> &units, Scale scale, Pairing pairing)
    : m_scale(scale)
{
    QList<RatedUnits> paired;
    for (const RatedUnits &unit : units) {
        const QList<double> values = usable(unit.values);
        m_hasValues = m_hasValues || (unit.count > 0 && !values.isEmpty());
        // Whose first value is missing cannot be compared with the rest.
        const bool hasPairs =
            values.size() > 1 && (pairing == Pairing::All || values.constFirst() == unit.values.constFirst());
        if (unit.count <= 0 || !hasPairs)
            continue;
        paired.append({values, unit.count});
        m_values += values;
        m_unitCount += unit.count;
    }
    std::ranges::sort(m_values);
    m_values.erase(std::ranges::unique(m_values).begin(), m_values.end());
    QList<qint64> counts;
    for (const RatedUnits &unit : std::as_const(paired)) {
        m_patterns.append(patternOf(unit.values, pairing));
        m_patterns.last().count = unit.count;
        counts.append(unit.count);
    }
    const QList<double> marginals = marginalsOf(counts);
    m_scores = scoresOf(marginals);
    m_disagreement = disagreementOf(counts, marginals, m_scores);
}

QList<double> KrippendorffAlpha::usable(const QList<double> &values) const
{
    QList<double> kept;
    for (const double value : values) {
        if (std::isfinite(value) && (m_scale != Scale::Ratio || value >= 0))
            kept.append(value);
    }
    return kept;
}

KrippendorffAlpha::Pattern KrippendorffAlpha::patternOf(const QList<double> &values, Pairing pairing) const
{
    QList<int> indices;
    for (const double value : values)
        indices.append(int(std::ranges::lower_bound(m_values, value) - m_values.begin()));
    Pattern pattern;
    const double weight = 1.0 / double(values.size() - 1);
    const auto firsts = pairing == Pairing::All ? indices.size() : 1;
    for (qsizetype i = 0; i < firsts; ++i) {
        for (qsizetype j = i + 1; j < indices.size(); ++j) {
            pattern.cells.append({indices.at(i), indices.at(j), weight});
            pattern.cells.append({indices.at(j), indices.at(i), weight});
        }
    }
    return pattern;
}

// How often each value stands in a pair: n_c.
QList<double> KrippendorffAlpha::marginalsOf(const QList<qint64> &counts) const
{
    QList<double> marginals(m_values.size(), 0.0);
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        for (const Cell &cell : m_patterns.at(i).cells)
            marginals[cell.row] += cell.weight * double(counts.at(i));
    }
    return marginals;
}

// Numbers whose distances are the differences of the scale. Ordinal: between two values lie those given in between and
// half of those given to either. Interval: the values, brought to at most 1 so that no square overflows.
QList<double> KrippendorffAlpha::scoresOf(const QList<double> &marginals) const
{
    switch (m_scale) {
    case Scale::Nominal:
    case Scale::Ratio:
        return m_values;
    case Scale::Ordinal: {
        QList<double> scores;
        double below = 0;
        for (const double marginal : marginals) {
            scores.append(below + marginal / 2);
            below += marginal;
        }
        return scores;
    }
    case Scale::Interval: {
        double largest = 0;
        for (const double value : m_values)
            largest = std::max(largest, std::abs(value));
        QList<double> scores;
        for (const double value : m_values)
            scores.append(largest > 0 ? value / largest : 0);
        return scores;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

double KrippendorffAlpha::difference(int row, int column, const QList<double> &scores) const
{
    if (row == column)
        return 0;
    const double a = scores.at(row);
    const double b = scores.at(column);
    switch (m_scale) {
    case Scale::Nominal:
        return 1;
    case Scale::Ordinal:
    case Scale::Interval:
        return square(a - b);
    case Scale::Ratio: {
        const double larger = std::max(a, b); // of different values that are not negative: above 0
        return square((a / larger - b / larger) / (a / larger + b / larger));
    }
    }
    Q_UNREACHABLE_RETURN(0);
}

KrippendorffAlpha::Disagreement KrippendorffAlpha::disagreementOf(
    const QList<qint64> &counts, const QList<double> &marginals, const QList<double> &scores) const
{
    const double total = std::accumulate(marginals.begin(), marginals.end(), 0.0);
    Disagreement result;
    if (total < 2)
        return result;
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        double ofPattern = 0;
        for (const Cell &cell : m_patterns.at(i).cells)
            ofPattern += cell.weight * difference(cell.row, cell.column, scores);
        result.observed += ofPattern * double(counts.at(i)) / total;
    }
    for (int row = 0; row < marginals.size(); ++row) {
        for (int column = row + 1; column < marginals.size(); ++column) {
            const double pairs = 2 * marginals.at(row) * marginals.at(column);
            result.expected += pairs * difference(row, column, scores) / (total * (total - 1));
        }
    }
    return result;
}

OrUndefined<double> KrippendorffAlpha::alpha() const
{
    if (m_patterns.isEmpty())
        return std::unexpected(m_hasValues ? Undefined::NoPairs : Undefined::NoValues);
    if (!(m_disagreement.expected > 0))
        return std::unexpected(Undefined::NoVariation);
    return 1 - m_disagreement.observed / m_disagreement.expected;
}

// A multinomial draw as a chain of binomial ones, so that a million equal units cost as much as one.
QList<qint64> KrippendorffAlpha::resampled(RandomSource &random) const
{
    Bits bits{random};
    QList<qint64> drawn;
    qint64 toDraw = m_unitCount;
    qint64 left = m_unitCount;
    for (const Pattern &pattern : m_patterns) {
        const double share = std::min(1.0, double(pattern.count) / double(left));
        const qint64 times = toDraw > 0 ? std::binomial_distribution<qint64>(toDraw, share)(bits) : 0;
        drawn.append(times);
        toDraw -= times;
        left -= pattern.count;
    }
    return drawn;
}

OrUndefined<Interval> KrippendorffAlpha::interval(RandomSource &random, int resamples) const
{
    if (const auto value = alpha(); !value)
        return std::unexpected(value.error());
    if (m_unitCount < minimumUnits)
        return std::unexpected(Undefined::TooFewUnits);
    QList<double> alphas;
    for (int i = 0; i < resamples; ++i) {
        const QList<qint64> counts = resampled(random);
        const QList<double> marginals = marginalsOf(counts);
        const Disagreement disagreement = disagreementOf(counts, marginals, scoresOf(marginals));
        if (disagreement.expected > 0)
            alphas.append(1 - disagreement.observed / disagreement.expected);
    }
    if (2 * alphas.size() < resamples || alphas.isEmpty())
        return std::unexpected(Undefined::RarelyDefined);
    return percentileInterval(alphas);
}

Estimate KrippendorffAlpha::ofUnit(const QList<double> &values) const
{
    QList<int> indices;
    for (const double value : usable(values)) {
        const auto it = std::ranges::lower_bound(m_values, value);
        if (it != m_values.end() && *it == value)
            indices.append(int(it - m_values.begin()));
    }
    if (indices.size() < 2)
        return undefinedEstimate(indices.isEmpty() ? Undefined::NoValues : Undefined::FewerThanTwoRaters);
    if (!(m_disagreement.expected > 0))
        return undefinedEstimate(Undefined::NoVariation);
    return meanOverPairs(int(indices.size()), {std::numeric_limits<double>::lowest(), 1}, [&](int i, int j) {
        return std::optional(1 - difference(indices.at(i), indices.at(j), m_scores) / m_disagreement.expected);
    });
}

}
