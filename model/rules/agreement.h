// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <expected>

// What measures of agreement have in common. Each is a number or the reason why there is none; none is ever NaN or
// infinite.
namespace Rules {

enum class Undefined : std::uint8_t {
    NoValues, // nobody judged
    FewerThanTwoRaters,
    NoPairs, // several people judged, but never the same thing
    NoVariation, // one value only was ever given: chance would agree as well
    FewerThanTwoItems, // that all rankings list
    AllTied, // whoever ranked preferred nothing to anything
    TooFewBallots, // minimumBallots
    // Of intervals alone:
    FewerThanTwoUnits,
    TooFewUnits, // KrippendorffAlpha::minimumUnits
    FewerThanThreeRaters,
    RarelyDefined, // in most resamples there is nothing to compute
};

template <typename T>
using OrUndefined = std::expected<T, Undefined>;

struct Interval
{
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval &, const Interval &) = default;
};

// The interval holds the true value in 95 of 100 cases.
struct Estimate
{
    OrUndefined<double> value = std::unexpected(Undefined::NoValues);
    OrUndefined<Interval> interval = std::unexpected(Undefined::NoValues);

    friend bool operator==(const Estimate &, const Estimate &) = default;
};

inline Estimate undefinedEstimate(Undefined why)
{
    return {std::unexpected(why), std::unexpected(why)};
}

}
