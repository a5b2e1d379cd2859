// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/rankingorder.h"

#include <algorithm>
#include <numeric>

using namespace Rules;

namespace {

void sortAsRanked(RankingOrder &order)
{
    std::ranges::sort(order.tied, {}, [&](int text) { return order.ranking.indexOf(text); });
}

}

RankingOrder RankingOrder::ofCount(int count)
{
    RankingOrder order{.ranking = QList<int>(count), .tied = {}};
    std::iota(order.ranking.begin(), order.ranking.end(), 0);
    return order;
}

RankingOrder RankingOrder::ofGroups(const QList<QList<int>> &groups)
{
    RankingOrder order;
    for (const QList<int> &group : groups) {
        order.ranking += group;
        order.tied += group.sliced(std::min<qsizetype>(1, group.size()));
    }
    return order;
}

bool RankingOrder::isTied(int place) const
{
    return place > 0 && place < ranking.size() && tied.contains(ranking.at(place));
}

int RankingOrder::sharedPlace(int place) const
{
    while (isTied(place))
        --place;
    return place;
}

RankingOrder RankingOrder::moved(int from, int to) const
{
    const int last = int(ranking.size()) - 1;
    if (from < 0 || from > last || to < 0 || to > last || from == to)
        return *this;
    RankingOrder order = *this;
    const int text = ranking.at(from);
    // The one below takes over the tie with what is above.
    if (!isTied(from) && from < last)
        order.tied.removeAll(ranking.at(from + 1));
    order.tied.removeAll(text);
    order.ranking.move(from, to);
    if (to < last && order.tied.contains(order.ranking.at(to + 1)) && to > 0)
        order.tied.append(text);
    else if (to == 0)
        order.tied.removeAll(order.ranking.value(1));
    sortAsRanked(order);
    return order;
}

RankingOrder RankingOrder::withTieToggled(int place) const
{
    if (place <= 0 || place >= ranking.size())
        return *this;
    RankingOrder order = *this;
    if (!order.tied.removeOne(ranking.at(place)))
        order.tied.append(ranking.at(place));
    sortAsRanked(order);
    return order;
}

RankingOrder RankingOrder::withoutTies() const
{
    return {.ranking = ranking, .tied = {}};
}
