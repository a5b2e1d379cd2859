// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/random.h"
#include "model/rules/agreementinterval.h"
#include "model/rules/kendalltau.h"
#include "model/rules/kendallw.h"
#include "model/rules/krippendorff.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace Rules;

using Units = QList<RatedUnits>;

// Measures of agreement against worked examples that others published, and what must hold for any data.
class AgreementTest : public QObject
{
    Q_OBJECT

    static constexpr std::array scales{Scale::Nominal, Scale::Ordinal, Scale::Interval, Scale::Ratio};

    // One line an observer, one word a unit, "." where the value is missing; as the publications print it.
    static Units unitsOf(const QStringList &observers)
    {
        Units units(observers.constFirst().split(u' ').size());
        for (const QString &observer : observers) {
            const QStringList words = observer.split(u' ');
            for (qsizetype unit = 0; unit < words.size(); ++unit) {
                if (words.at(unit) != u"."_s)
                    units[unit].values.append(words.at(unit).toDouble());
            }
        }
        return units;
    }

    static OrUndefined<double> alphaOf(const Units &units, Scale scale, Pairing pairing = Pairing::All)
    {
        return KrippendorffAlpha(units, scale, pairing).alpha();
    }

    static Units randomUnits(RandomSource &random, int count, int raters, int values)
    {
        Units units;
        for (int i = 0; i < count; ++i) {
            RatedUnits unit;
            for (int rater = 0; rater < raters; ++rater)
                unit.values.append(random.below(values));
            units.append(unit);
        }
        return units;
    }

    static QList<int> shuffled(RandomSource &random, int items)
    {
        QList<int> order(items);
        std::ranges::iota(order, 0);
        random.shuffle(order);
        return order;
    }

    static void compare(double actual, double expected, double tolerance = 1e-12)
    {
        QVERIFY2(std::abs(actual - expected) <= tolerance, qPrintable(u"%1 is not %2"_s.arg(actual).arg(expected)));
    }

private Q_SLOTS:
    void alphaOfPublishedExamples_data()
    {
        QTest::addColumn<QStringList>("observers");
        QTest::addColumn<QList<double>>("published"); // nominal, ordinal, interval, ratio; as many as were printed

        // K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C and D: nominal data by four
        // observers, twelve units, values missing. The same data stand in the help of R's irr::kripp.alpha and Stata's
        // kalpha.
        QTest::newRow("Krippendorff 2011, four observers, twelve units") << QStringList{u"1 2 3 3 2 1 4 1 2 . . ."_s,
            u"1 2 3 3 2 2 4 1 2 5 . 3"_s, u". 3 3 3 2 3 4 2 2 5 1 ."_s, u"1 2 3 3 2 4 4 1 2 5 1 ."_s}
                                                                         << QList{0.743, 0.815, 0.849, 0.797};
        // K. Krippendorff, Content Analysis, 2nd edition, 2004, section 11.3.1, page 224: Jon and Han on ten articles.
        // For two values all scales agree.
        QTest::newRow("Krippendorff 2004, two observers, binary")
            << QStringList{u"1 1 0 0 0 0 0 0 0 0"_s, u"0 1 1 0 0 1 0 1 0 0"_s} << QList{0.095, 0.095, 0.095, 0.095};
        // The example of the article "Krippendorff's alpha" of Wikipedia, three coders, fifteen units, with missing
        // ones: nominal 0.691, interval 0.811.
        QTest::newRow("Wikipedia, three coders, nominal") << QStringList{u". . . . . 3 4 1 2 1 1 3 3 . 3"_s,
            u"1 . 2 1 3 3 4 3 . . . . . . ."_s, u". . 2 1 3 4 4 . 2 1 1 3 3 . 4"_s}
                                                          << QList{0.691, std::nan(""), 0.811};
        // A. F. Hayes and K. Krippendorff, Answering the Call for a Standard Reliability Measure for Coding Data,
        // Communication Methods and Measures 1, 2007, table 1: five observers, forty articles; ordinal 0.7598. Data
        // from jucor/krippendorff on GitHub, data-raw/hayes2007table1.csv; nominal and interval as Grill's program
        // gives them (raoulbia/nltk-krippendorff-validation).
        QTest::newRow("Hayes and Krippendorff 2007, tone of news")
            << QStringList{u"1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1"_s,
                   u"1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1"_s,
                   u"2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1"_s,
                   u". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 ."_s,
                   u"2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1"_s}
            << QList{0.477, 0.7598, 0.757};
    }

    void alphaOfPublishedExamples()
    {
        QFETCH(const QStringList, observers);
        QFETCH(const QList<double>, published);

        for (int i = 0; i < published.size(); ++i) {
            if (std::isnan(published.at(i)))
                continue; // not printed
            const auto alpha = alphaOf(unitsOf(observers), scales.at(size_t(i)));
            QVERIFY(alpha);
            compare(*alpha, published.at(i), 0.0005);
        }
    }

    void alphaIsOneForFullAgreement()
    {
        SeededRandom random(1);
        for (const Scale scale : scales) {
            for (int run = 0; run < 50; ++run) {
                Units units;
                for (int i = 0; i < 20; ++i)
                    units.append({QList<double>(2 + random.below(4), i < 2 ? i : random.below(5)), 1});
                for (const Pairing pairing : {Pairing::All, Pairing::WithFirst})
                    compare(*alphaOf(units, scale, pairing), 1);
                const auto interval = KrippendorffAlpha(units, scale).interval(random, 100);
                QCOMPARE(*interval, (Interval{1, 1}));
            }
        }
    }

    void alphaIsAboutZeroForChance()
    {
        SeededRandom random(2);
        for (const Scale scale : scales) {
            for (const int raters : {2, 3, 5})
                compare(*alphaOf(randomUnits(random, 20'000, raters, 5), scale), 0, 0.03);
        }
    }

    void alphaIsBelowZeroForContradiction()
    {
        compare(
            *alphaOf({{{0, 1}, 50}}, Scale::Nominal), -0.98); // every unit split: 1 − 1 / (50 · 50 · 2 / (100 · 99))
    }

    void alphaDoesNotDependOnTheOrderOfRaters()
    {
        SeededRandom random(3);
        for (const Scale scale : scales) {
            Units units = randomUnits(random, 40, 4, 4);
            const double before = *alphaOf(units, scale);
            for (RatedUnits &unit : units)
                random.shuffle(unit.values);
            random.shuffle(units);
            compare(*alphaOf(units, scale), before);
        }
    }

    void alphaKnowsWhatEachScaleKeeps()
    {
        SeededRandom random(4);
        const Units units = randomUnits(random, 60, 3, 4);
        const auto changed = [&](const std::function<double(double)> &change) {
            Units result = units;
            for (RatedUnits &unit : result)
                std::ranges::transform(unit.values, unit.values.begin(), change);
            return result;
        };
        const QList<double> names{7, -2, 100, 0.5};
        const Units renamed = changed([&](double value) { return names.at(int(value)); });
        const Units stretched = changed([](double value) { return std::exp(value); });
        const Units shifted = changed([](double value) { return 3 * value - 40; });
        const Units scaled = changed([](double value) { return 3 * value; });

        compare(*alphaOf(renamed, Scale::Nominal), *alphaOf(units, Scale::Nominal));
        QVERIFY(std::abs(*alphaOf(renamed, Scale::Ordinal) - *alphaOf(units, Scale::Ordinal)) > 1e-3);
        compare(*alphaOf(stretched, Scale::Ordinal), *alphaOf(units, Scale::Ordinal));
        QVERIFY(std::abs(*alphaOf(stretched, Scale::Interval) - *alphaOf(units, Scale::Interval)) > 1e-3);
        compare(*alphaOf(shifted, Scale::Interval), *alphaOf(units, Scale::Interval));
        compare(*alphaOf(scaled, Scale::Ratio), *alphaOf(units, Scale::Ratio));
    }

    void alphaOfEqualUnitsIsThatOfTheirCount()
    {
        SeededRandom random(5);
        const Units units = randomUnits(random, 10, 3, 3);
        Units counted = units;
        Units repeated;
        for (int i = 0; i < units.size(); ++i) {
            counted[i].count = i + 1;
            repeated += Units(i + 1, units.at(i));
        }
        for (const Scale scale : scales)
            compare(*alphaOf(counted, scale), *alphaOf(repeated, scale));
        QCOMPARE(KrippendorffAlpha(counted, Scale::Nominal).unitCount(), 55);
    }

    void onePersonAgainstTheOthers()
    {
        // The first contradicts two who agree.
        const Units units{{{0, 1, 1}, 10}, {{1, 0, 0}, 10}};

        const auto person = alphaOf(units, Scale::Nominal, Pairing::WithFirst);
        const auto all = alphaOf(units, Scale::Nominal);

        compare(*person, -0.95); // 1 − 1 / (2 · 20 · 20 / (40 · 39))
        QVERIFY(*all > *person);
        const Units pairs{{{0, 1}, 3}, {{1, 1}, 4}, {{0, 0}, 5}};
        compare(*alphaOf(pairs, Scale::Ordinal, Pairing::WithFirst), *alphaOf(pairs, Scale::Ordinal));
    }

    void alphaIsTheMeanOverItsUnits()
    {
        SeededRandom random(6);
        Units units = randomUnits(random, 50, 2, 5) + randomUnits(random, 50, 4, 5);
        for (const Scale scale : scales) {
            const KrippendorffAlpha all(units, scale);
            double sum = 0;
            double values = 0;
            for (const RatedUnits &unit : std::as_const(units)) {
                sum += double(unit.values.size()) * *all.ofUnit(unit.values).value;
                values += double(unit.values.size());
            }
            compare(sum / values, *all.alpha(), 1e-9);
        }
    }

    void aUnitsIntervalNeedsThreeRaters()
    {
        const KrippendorffAlpha all({{{0, 0, 1}, 5}, {{1, 1, 1}, 5}, {{0, 1}, 5}}, Scale::Nominal);

        const Estimate agreed = all.ofUnit({1, 1, 1});
        const Estimate split = all.ofUnit({0, 0, 1});
        const Estimate pair = all.ofUnit({0, 1});

        compare(*agreed.value, 1);
        QCOMPARE(*agreed.interval, (Interval{1, 1}));
        QVERIFY(split.interval->low < *split.value);
        QCOMPARE(split.interval->high, 1.0);
        QVERIFY(*pair.value < *split.value);
        QCOMPARE(pair.interval.error(), Undefined::FewerThanThreeRaters);
        QCOMPARE(all.ofUnit({1}).value.error(), Undefined::FewerThanTwoRaters);
        QCOMPARE(all.ofUnit({}).value.error(), Undefined::NoValues);
    }

    void alphaSaysWhyItIsNotDefined_data()
    {
        QTest::addColumn<Units>("units");
        QTest::addColumn<Undefined>("why");

        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        QTest::newRow("no unit") << Units{} << Undefined::NoValues;
        QTest::newRow("all missing") << Units{{{}, 3}, {{nan, nan}, 2}, {{infinite, -infinite}, 1}}
                                     << Undefined::NoValues;
        QTest::newRow("one rater") << Units{{{1}, 1}, {{2}, 1}} << Undefined::NoPairs;
        QTest::newRow("never two on one unit") << Units{{{1, nan}, 9}, {{nan, 2}, 9}} << Undefined::NoPairs;
        QTest::newRow("one value only") << Units{{{1, 1}, 4}, {{1, 1, 1}, 2}} << Undefined::NoVariation;
        QTest::newRow("a second value without a pair") << Units{{{1, 1}, 4}, {{2}, 5}} << Undefined::NoVariation;
        QTest::newRow("no such units") << Units{{{1, 2}, 0}} << Undefined::NoValues;
    }

    void alphaSaysWhyItIsNotDefined()
    {
        QFETCH(const Units, units);
        QFETCH(const Undefined, why);

        SeededRandom random(7);
        for (const Scale scale : scales) {
            const KrippendorffAlpha alpha(units, scale);
            QCOMPARE(alpha.alpha().error(), why);
            QCOMPARE(alpha.interval(random).error(), why);
        }
    }

    void nothingButNumbersLeaves()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double huge = std::numeric_limits<double>::max();
        const double tiny = std::numeric_limits<double>::denorm_min();
        const QList<double> odd{nan, std::numeric_limits<double>::infinity(), huge, -huge, tiny, -tiny, 0, -0.0, 1, -1};
        SeededRandom random(8);
        for (int run = 0; run < 3000; ++run) {
            Units units;
            for (int i = random.below(15); i > 0; --i) {
                RatedUnits unit;
                for (int j = random.below(5); j > 0; --j)
                    unit.values.append(odd.at(random.below(int(odd.size()))));
                unit.count = random.below(3);
                units.append(unit);
            }
            for (const Scale scale : scales) {
                const KrippendorffAlpha alpha(units, scale, run % 2 ? Pairing::All : Pairing::WithFirst);
                if (const auto value = alpha.alpha())
                    QVERIFY(std::isfinite(*value) && *value <= 1 + 1e-9);
                if (const auto interval = alpha.interval(random, 20))
                    QVERIFY(
                        std::isfinite(interval->low) && interval->low <= interval->high && interval->high <= 1 + 1e-9);
                for (const RatedUnits &unit : std::as_const(units)) {
                    const Estimate own = alpha.ofUnit(unit.values);
                    QVERIFY(!own.value || std::isfinite(*own.value));
                    QVERIFY(!own.interval || (std::isfinite(own.interval->low) && std::isfinite(own.interval->high)));
                }
            }
        }
    }

    void theSameSeedGivesTheSameInterval()
    {
        SeededRandom source(9);
        const KrippendorffAlpha alpha(randomUnits(source, 30, 3, 3), Scale::Ordinal);
        SeededRandom first(10);
        SeededRandom second(10);
        SeededRandom third(11);

        const auto interval = alpha.interval(first);

        QCOMPARE(*alpha.interval(second), *interval);
        QVERIFY(*alpha.interval(third) != *interval);
        QVERIFY(interval->low < *alpha.alpha() && *alpha.alpha() < interval->high);
    }

    // Two raters who copy the truth with probability ½ and guess otherwise: α is ¼.
    void intervalsHoldTheTruthInMostCases()
    {
        SeededRandom random(12);
        int held = 0;
        constexpr int runs = 300;
        for (int run = 0; run < runs; ++run) {
            Units units;
            for (int i = 0; i < 150; ++i) {
                const int truth = random.below(2);
                const auto judged = [&] { return double(random.below(2) ? truth : random.below(2)); };
                units.append({{judged(), judged()}, 1});
            }
            const auto interval = KrippendorffAlpha(units, Scale::Nominal).interval(random, 200);
            held += interval->low <= 0.25 && 0.25 <= interval->high;
        }
        QVERIFY2(held >= 0.90 * runs && held <= 0.99 * runs, qPrintable(QString::number(held)));
    }

    void aMillionEqualUnitsAreOnePattern()
    {
        SeededRandom random(13);
        const Units units{{{0, 0, 0}, 900'000}, {{0, 0, 1}, 60'000}, {{0, 1, 1}, 20'000}, {{1, 1, 1}, 20'000}};
        const KrippendorffAlpha alpha(units, Scale::Nominal);

        const auto interval = alpha.interval(random);

        QVERIFY(interval->high - interval->low < 0.02);
        QVERIFY(interval->low < *alpha.alpha() && *alpha.alpha() < interval->high);
    }

    void fewUnitsHaveNoInterval()
    {
        SeededRandom random(14);
        const auto interval = [&](const Units &units) {
            return KrippendorffAlpha(units, Scale::Nominal).interval(random);
        };
        QCOMPARE(interval({{{0, 1}, 6}}).error(), Undefined::TooFewUnits);
        QVERIFY(interval({{{0, 1}, 7}}));
        // One unit of 500 varies, and is in two thirds of the resamples.
        QVERIFY(interval({{{0, 0}, 499}, {{0, 1}, 1}}));
        QCOMPARE(
            KrippendorffAlpha({{{0, 1}, 9}}, Scale::Nominal).interval(random, 0).error(), Undefined::RarelyDefined);
    }

    void concordanceOfPublishedExamples_data()
    {
        QTest::addColumn<QList<QList<int>>>("raters");
        QTest::addColumn<double>("w");
        QTest::addColumn<double>("chiSquare");
        QTest::addColumn<int>("degreesOfFreedom");
        QTest::addColumn<double>("pValue");

        // S. Siegel and N. J. Castellan, Nonparametric Statistics, 1988, section 9.6: what decides about attending a
        // meeting, ranked by three; data, W, χ² and p as printed in the help of R's DescTools::KendallW.
        QTest::newRow("Siegel and Castellan 1988, three rankings of eight factors")
            << QList<QList<int>>{{5, 6, 7, 1, 2, 4, 3, 8}, {1, 7, 6, 2, 3, 5, 4, 8}, {4, 5, 1, 3, 2, 7, 6, 8}}
            << 0.6560847 << 13.778 << 7 << 0.05528;
        // The data set anxiety of R's irr, three raters, twenty people, many ties; W, χ² and p as printed in the help
        // of DescTools::KendallW(anxiety, TRUE, test = TRUE), p with more digits in the tests of JASP.
        QTest::newRow("irr, anxiety, with ties")
            << QList<QList<int>>{{3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
                   {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
                   {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}}
            << 0.5396569 << 30.76044 << 19 << 0.0428835;
        // J. H. Zar, Biostatistical Analysis, 2010, example 20.5: wing, tail and bill length of twelve birds, in
        // tenths; the rank sums of UNISTAT's page on the example follow from these data.
        QTest::newRow("Zar 2010, lengths of birds, with ties")
            << QList<QList<int>>{{104, 108, 111, 102, 103, 102, 107, 105, 108, 112, 106, 114},
                   {74, 76, 79, 72, 74, 71, 74, 72, 78, 77, 78, 83},
                   {170, 170, 200, 145, 155, 130, 195, 160, 210, 200, 180, 220}}
            << 0.9241352 << 30.4965 << 11 << 0.0013235459;
    }

    void concordanceOfPublishedExamples()
    {
        QFETCH(const QList<QList<int>>, raters);
        QFETCH(const double, w);
        QFETCH(const double, chiSquare);
        QFETCH(const int, degreesOfFreedom);
        QFETCH(const double, pValue);

        const auto concordance = kendallW(raters);

        compare(concordance->w, w, 1e-6);
        compare(concordance->chiSquare, chiSquare, 0.0005);
        QCOMPARE(concordance->degreesOfFreedom, degreesOfFreedom);
        compare(concordance->pValue, pValue, 0.00001);
    }

    // The example of SciPy's kendalltau, with ties in both.
    void tauOfAPublishedExample()
    {
        compare(*meanTau({{12, 2, 1, 12, 2}, {1, 4, 7, 1, 0}}).value, -0.47140452079103173);
    }

    void concordanceStaysWithinItsBounds()
    {
        SeededRandom random(15);
        for (int run = 0; run < 500; ++run) {
            const int items = 2 + random.below(7);
            QList<QList<int>> raters;
            for (int rater = 2 + random.below(5); rater > 0; --rater) {
                raters.append(shuffled(random, items));
                for (int &score : raters.last())
                    score /= 1 + run % 3; // ties in two of three runs
            }
            const auto concordance = kendallW(raters);
            if (!concordance) {
                QCOMPARE(concordance.error(), Undefined::AllTied);
                continue;
            }
            QVERIFY(concordance->w >= 0 && concordance->w <= 1);
            QVERIFY(concordance->pValue >= 0 && concordance->pValue <= 1);
            const Estimate tau = meanTau(raters);
            QVERIFY(!tau.value || (*tau.value >= -1 && *tau.value <= 1));
            QVERIFY(!tau.interval || (tau.interval->low <= *tau.value && *tau.value <= tau.interval->high));
            QVERIFY(!tau.interval || (tau.interval->low >= -1 && tau.interval->high <= 1));
            random.shuffle(raters);
            compare(kendallW(raters)->w, concordance->w);
            const Estimate w = Rules::concordance(raters);
            compare(*w.value, concordance->w);
            QVERIFY(
                !w.interval || (w.interval->low >= 0 && w.interval->low <= w.interval->high && w.interval->high <= 1));
        }
    }

    void theSameOrderIsFullConcordance()
    {
        for (int items = 2; items < 8; ++items) {
            const QList<int> order = Rules::positionsOf(QList<int>{3, 1, 0, 2, 6, 5, 4}.first(items));
            const QList<QList<int>> raters(4, order);
            compare(kendallW(raters)->w, 1);
            QCOMPARE(*meanTau(raters).value, 1.0);
            QCOMPARE(*meanTau(raters).interval, (Interval{1, 1}));
        }
        compare(kendallW({{0, 1, 2}, {2, 1, 0}})->w, 0);
        compare(*meanTau({{0, 1, 2}, {2, 1, 0}}).value, -1);
    }

    // M. G. Kendall, Rank Correlation Methods: W = (1 + (m − 1) · the mean Spearman ρ of all pairs) / m.
    void concordanceFollowsFromSpearman()
    {
        SeededRandom random(16);
        for (int run = 0; run < 100; ++run) {
            const int items = 3 + random.below(6);
            const int m = 2 + random.below(5);
            QList<QList<int>> raters;
            for (int i = 0; i < m; ++i)
                raters.append(shuffled(random, items));
            double rho = 0;
            for (int i = 0; i < m; ++i) {
                for (int j = i + 1; j < m; ++j) {
                    double squares = 0;
                    for (int k = 0; k < items; ++k)
                        squares += std::pow(raters.at(i).at(k) - raters.at(j).at(k), 2);
                    rho += 1 - 6 * squares / (std::pow(items, 3) - items);
                }
            }
            rho /= m * (m - 1) / 2.0;
            compare(kendallW(raters)->w, (1 + (m - 1) * rho) / m, 1e-9);
            const Estimate w = Rules::concordance(raters);
            QCOMPARE(w.interval.has_value(), m > 2);
            QVERIFY(!w.interval || (w.interval->low <= *w.value + 1e-9 && *w.value <= w.interval->high + 1e-9));
        }
    }

    void concordanceSaysWhyItIsNotDefined_data()
    {
        QTest::addColumn<QList<QList<int>>>("raters");
        QTest::addColumn<Undefined>("why");

        QTest::newRow("nobody") << QList<QList<int>>{} << Undefined::NoValues;
        QTest::newRow("one") << QList<QList<int>>{{0, 1, 2}} << Undefined::FewerThanTwoRaters;
        QTest::newRow("no item") << QList<QList<int>>{{}, {}} << Undefined::FewerThanTwoItems;
        QTest::newRow("one item") << QList<QList<int>>{{0}, {0}, {0}} << Undefined::FewerThanTwoItems;
        QTest::newRow("everything tied") << QList<QList<int>>{{1, 1, 1}, {2, 2, 2}} << Undefined::AllTied;
    }

    void concordanceSaysWhyItIsNotDefined()
    {
        QFETCH(const QList<QList<int>>, raters);
        QFETCH(const Undefined, why);

        QCOMPARE(kendallW(raters).error(), why);
        QCOMPARE(meanTau(raters), undefinedEstimate(why));
        QCOMPARE(Rules::concordance(raters), undefinedEstimate(why));
    }

    void comparesWhatAllBallotsList()
    {
        const QList<QList<int>> orders = commonOrders<QString>(
            {{u"d"_s, u"a"_s, u"b"_s, u"c"_s}, {u"c"_s, u"b"_s, u"d"_s}, {u"b"_s, u"e"_s, u"c"_s, u"d"_s}});

        QCOMPARE(orders, (QList<QList<int>>{{2, 0, 1}, {1, 0, 2}, {0, 1, 2}}));
        QCOMPARE(commonOrders<QString>({{u"a"_s}, {u"b"_s}}), (QList<QList<int>>{{}, {}}));
        QCOMPARE(commonOrders<QString>({}), QList<QList<int>>());
    }

    // By hand: pseudo-values −0.3, 0.7 and 1.1, whose standard deviation is √0.52; t of two degrees is 4.303.
    void jackknifesOverRaters()
    {
        const auto value = [](int i, int j) { return std::optional(i == 1 ? 0.9 : 0.2 * j); };

        const Estimate estimate = meanOverPairs(3, {-5, 5}, value);

        compare(*estimate.value, 0.5);
        compare(estimate.interval->low, 0.5 - 4.303 * std::sqrt(0.52 / 3));
        compare(estimate.interval->high, 0.5 + 4.303 * std::sqrt(0.52 / 3));
        compare(meanOverPairs(3, {-1, 1}, value).interval->low, -1);
    }

    void pairsWithoutAValueAreLeftOut()
    {
        const auto value = [](int i, int j) { return i == 0 && j == 1 ? std::optional(0.5) : std::nullopt; };

        const Estimate estimate = meanOverPairs(3, {-1, 1}, value);

        QCOMPARE(*estimate.value, 0.5);
        QCOMPARE(estimate.interval.error(), Undefined::RarelyDefined);
    }

    void tailOfChiSquare_data()
    {
        QTest::addColumn<double>("chiSquare");
        QTest::addColumn<int>("degreesOfFreedom");
        QTest::addColumn<double>("tail");

        // Critical values of any table of χ².
        QTest::newRow("1, 5 %") << 3.841459 << 1 << 0.05;
        QTest::newRow("1, 0.1 %") << 10.827566 << 1 << 0.001;
        QTest::newRow("10, 95 %") << 3.940299 << 10 << 0.95;
        QTest::newRow("10, 1 %") << 23.209251 << 10 << 0.01;
        QTest::newRow("100, 5 %") << 124.342113 << 100 << 0.05;
        QTest::newRow("nothing") << 0.0 << 3 << 1.0;
        QTest::newRow("far out") << 1e6 << 3 << 0.0;
        QTest::newRow("no number") << std::nan("") << 3 << 1.0;
    }

    void tailOfChiSquare()
    {
        QFETCH(const double, chiSquare);
        QFETCH(const int, degreesOfFreedom);
        QFETCH(const double, tail);

        compare(chiSquareTail(chiSquare, degreesOfFreedom), tail, 1e-6);
    }

    void quantilesOfStudent()
    {
        compare(studentQuantile(1), 12.706, 0.001);
        compare(studentQuantile(30), 2.042, 0.001);
        compare(studentQuantile(31), 2.0395, 0.001);
        compare(studentQuantile(60), 2.0003, 0.001);
        compare(studentQuantile(1'000'000), 1.96, 0.0001);
    }

    void meansComeWithTheirIntervals()
    {
        RunningMean mean;
        QCOMPARE(mean.estimate({-1, 1}).value.error(), Undefined::NoValues);
        mean.add(0.2);
        QCOMPARE(*mean.estimate({-1, 1}).value, 0.2);
        QCOMPARE(mean.estimate({-1, 1}).interval.error(), Undefined::FewerThanTwoUnits);
        for (const double value : {0.4, 0.6, 0.8})
            mean.add(value);

        const Estimate estimate = mean.estimate({-1, 1});

        compare(*estimate.value, 0.5);
        compare(*mean.standardDeviation(), 0.2581989, 1e-6);
        compare(estimate.interval->low, 0.5 - 3.182 * 0.2581989 / 2, 1e-6);
        compare(mean.estimate({0.3, 0.6}).interval->high, 0.6);
        QCOMPARE(percentileInterval({3}), (Interval{3, 3}));
        const Interval hundred = percentileInterval([] {
            QList<double> values(101);
            std::ranges::iota(values, 0);
            return values;
        }());
        compare(hundred.low, 2.5);
        compare(hundred.high, 97.5);
    }
};

QTEST_GUILESS_MAIN(AgreementTest)
#include "tst_agreement.moc"
