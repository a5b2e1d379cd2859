// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/agreement.h"

#include <algorithm>
#include <tuple>

namespace Engine {

inline const Rules::Estimate &estimateOf(const LabelAgreement &row)
{
    return row.alpha;
}

inline const Rules::Estimate &estimateOf(const RankingAgreement &row)
{
    return row.tau;
}

// Per person and pair the interval is computed for the rows that are shown alone.
inline bool hasInterval(const LabelAgreement &row)
{
    return row.subject.message ? row.alpha.interval.has_value()
                               : row.messages >= Rules::KrippendorffAlpha::minimumUnits;
}

inline bool hasInterval(const RankingAgreement &row)
{
    return row.tau.interval.has_value();
}

inline std::pair<int, int> kindOf(const LabelAgreement &row)
{
    return {int(row.label), int(row.scale)};
}

inline std::pair<int, int> kindOf(const RankingAgreement &)
{
    return {};
}

// Whether the first agrees less. Values without an interval, which is of very few messages or people, come after those
// with one, those without a value last; what is equal by its ids.
template <typename Row>
bool agreesLess(const Row &first, const Row &second)
{
    const auto value = [](const Row &row) {
        const auto &estimate = estimateOf(row);
        return std::tuple(!estimate.value, !hasInterval(row), estimate.value.value_or(0));
    };
    if (value(first) != value(second))
        return value(first) < value(second);
    if (first.subject.message != second.subject.message)
        return first.subject.message < second.subject.message;
    if (first.subject.people != second.subject.people)
        return std::ranges::lexicographical_compare(first.subject.people, second.subject.people, std::less<UserId>());
    return kindOf(first) < kindOf(second);
}

// Of any number of rows those that agree least, with what belongs to each; no more are ever held.
template <typename Row, typename Extra>
class LeastAgreement
{
public:
    explicit LeastAgreement(int maximum)
        : m_maximum(size_t(std::max(0, maximum)))
    {
    }

    void add(const Row &row, const Extra &extra)
    {
        ++m_total;
        if (m_maximum == 0 || (m_rows.size() == m_maximum && !agreesLess(row, m_rows.front().first)))
            return;
        if (m_rows.size() == m_maximum) {
            std::ranges::pop_heap(m_rows, isLess);
            m_rows.pop_back();
        }
        m_rows.emplace_back(row, extra);
        std::ranges::push_heap(m_rows, isLess);
    }

    qint64 total() const { return m_total; }
    std::vector<std::pair<Row, Extra>> taken()
    {
        std::ranges::sort(m_rows, isLess);
        return std::move(m_rows);
    }

private:
    static bool isLess(const std::pair<Row, Extra> &first, const std::pair<Row, Extra> &second)
    {
        return agreesLess(first.first, second.first);
    }

    size_t m_maximum;
    std::vector<std::pair<Row, Extra>> m_rows; // a heap, the one that agrees most in front
    qint64 m_total = 0;
};

}
