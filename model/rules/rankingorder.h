// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace Rules {

// An order in the making: texts by their indices in the task, best first, in which neighbours may share a place until
// it is decided. Functions take places from 0 and ignore what is outside.
struct RankingOrder
{
    QList<int> ranking;
    QList<int> tied; // texts that are as good as the one above them; kept in the order of the ranking

    static RankingOrder ofCount(int count); // as it comes
    static RankingOrder ofGroups(const QList<QList<int>> &groups); // best first; a group shares a place

    bool hasTies() const { return !tied.isEmpty(); }
    bool isTied(int place) const; // with the one above
    int sharedPlace(int place) const; // from 0: 0, 1, 1, 3 where the second and the third are tied

    // It leaves its tie; between two tied ones it joins them.
    RankingOrder moved(int from, int to) const;
    RankingOrder withTieToggled(int place) const; // with the one above
    RankingOrder withoutTies() const; // as it stands

    friend bool operator==(const RankingOrder &, const RankingOrder &) = default;
};

}
