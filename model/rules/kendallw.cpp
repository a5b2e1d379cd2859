// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/kendallw.h"

#include "model/rules/agreementinterval.h"
#include "model/rules/kendalltau.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace Rules {

namespace {

struct Ranks
{
    QList<double> ranks; // from 1, the mean of the places for ties
    double ties = 0; // Σ (t³ − t) over groups of t equal ones
};

Ranks ranksOf(const QList<int> &scores)
{
    QList<int> order(scores.size());
    std::ranges::iota(order, 0);
    std::ranges::sort(order, {}, [&](int item) { return scores.at(item); });
    Ranks result{QList<double>(scores.size()), 0};
    for (qsizetype begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && scores.at(order.at(end)) == scores.at(order.at(begin)))
            ++end;
        for (qsizetype i = begin; i < end; ++i)
            result.ranks[order.at(i)] = double(begin + 1 + end) / 2;
        const auto tied = double(end - begin);
        result.ties += tied * tied * tied - tied;
    }
    return result;
}

constexpr int maximumSteps = 10'000;

// Regularised incomplete gamma functions: P as a power series, Q = 1 − P as Lentz's continued fraction, each where it
// converges fast (Abramowitz and Stegun, 6.5.29 and 6.5.31).
double gammaSeries(double a, double x)
{
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < maximumSteps && term > sum * std::numeric_limits<double>::epsilon(); ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

double gammaFraction(double a, double x)
{
    constexpr double tiny = std::numeric_limits<double>::min() / std::numeric_limits<double>::epsilon();
    const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double b = x + 1 - a;
    double c = 1 / tiny;
    double d = 1 / away(b);
    double fraction = d;
    for (int n = 1; n < maximumSteps; ++n) {
        const double numerator = -n * (n - a);
        b += 2;
        d = 1 / away(numerator * d + b);
        c = away(b + numerator / c);
        const double factor = d * c;
        fraction *= factor;
        if (std::abs(factor - 1) < std::numeric_limits<double>::epsilon())
            break;
    }
    return fraction * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

}

double chiSquareTail(double chiSquare, int degreesOfFreedom)
{
    Q_ASSERT(degreesOfFreedom >= 1);
    if (!(chiSquare > 0))
        return 1;
    const double a = degreesOfFreedom / 2.0;
    const double x = chiSquare / 2;
    return std::clamp(x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x), 0.0, 1.0);
}

OrUndefined<Concordance> kendallW(const QList<QList<int>> &raters)
{
    if (raters.size() < 2)
        return std::unexpected(raters.isEmpty() ? Undefined::NoValues : Undefined::FewerThanTwoRaters);
    const auto items = raters.constFirst().size();
    if (items < 2)
        return std::unexpected(Undefined::FewerThanTwoItems);
    const auto m = double(raters.size());
    const auto n = double(items);
    QList<double> sums(items, 0.0);
    double ties = 0;
    for (const QList<int> &rater : raters) {
        Q_ASSERT(rater.size() == items);
        const Ranks own = ranksOf(rater);
        ties += own.ties;
        for (qsizetype item = 0; item < items; ++item)
            sums[item] += own.ranks.at(item);
    }
    double spread = 0;
    for (const double sum : std::as_const(sums))
        spread += (sum - m * (n + 1) / 2) * (sum - m * (n + 1) / 2);
    const double largest = m * m * (n * n * n - n) - m * ties;
    if (!(largest > 0))
        return std::unexpected(Undefined::AllTied);
    Concordance concordance;
    concordance.w = std::clamp(12 * spread / largest, 0.0, 1.0);
    concordance.chiSquare = m * (n - 1) * concordance.w;
    concordance.degreesOfFreedom = int(items) - 1;
    concordance.pValue = chiSquareTail(concordance.chiSquare, concordance.degreesOfFreedom);
    return concordance;
}

Estimate concordance(const QList<QList<int>> &raters)
{
    const auto all = kendallW(raters);
    if (!all)
        return undefinedEstimate(all.error());
    const Estimate rho = meanOverPairs(int(raters.size()), {-1, 1}, [&](int first, int second) {
        const auto ofPair = kendallW({raters.at(first), raters.at(second)});
        return ofPair ? std::optional(2 * ofPair->w - 1) : std::nullopt;
    });
    if (!rho.interval)
        return {all->w, std::unexpected(rho.interval.error())};
    const auto m = double(raters.size());
    const auto fromRho = [m](double value) { return std::clamp((1 + (m - 1) * value) / m, 0.0, 1.0); };
    return {all->w, Interval{fromRho(rho.interval->low), fromRho(rho.interval->high)}};
}

Estimate meanTau(const QList<QList<int>> &raters)
{
    if (raters.size() > 1 && raters.constFirst().size() < 2)
        return undefinedEstimate(Undefined::FewerThanTwoItems);
    return meanOverPairs(int(raters.size()), {-1, 1},
        [&](int first, int second) { return kendallTau(raters.at(first), raters.at(second)); });
}

}
