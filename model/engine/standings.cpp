// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/standings.h"

#include "model/rules/level.h"

#include <QMap>

#include <algorithm>

namespace Engine {

namespace {

using Standing = Storage::ScoreRepository::Standing;

// How many people more, or fewer, are at a level.
using People = QMap<std::pair<TimeFrame, int>, int>;

Result<void> countPeople(const Storage::ScoreRepository &scores, const People &people)
{
    for (const auto &[key, change] : people.asKeyValueRange()) { // in an order that all transactions share
        if (change == 0)
            continue;
        if (const auto counted = scores.countLevel(key.first, key.second, change); !counted)
            return counted;
    }
    return {};
}

// Whether there was anything to do.
Result<bool> listOn(const Storage::ScoreRepository &scores, TimeFrame frame, People &people)
{
    const auto stale = scores.stale(frame);
    if (!stale)
        return std::unexpected(stale.error());
    QList<UserId> listed;
    QList<UserId> gone;
    for (const Standing &standing : *stale) {
        if (standing.listedLevel)
            --people[{frame, *standing.listedLevel}];
        if (standing.shown && !standing.isEmpty)
            ++people[{frame, Rules::levelOf(standing.leaderScore)}];
        (standing.isEmpty ? gone : listed).append(standing.userId);
    }
    if (!listed.isEmpty()) {
        if (const auto stored = scores.list(frame, listed); !stored)
            return std::unexpected(stored.error());
    }
    if (!gone.isEmpty()) {
        if (const auto removed = scores.remove(frame, gone); !removed)
            return std::unexpected(removed.error());
    }
    return !stale->isEmpty();
}

}

Result<void> listPeople(const Storage::ScoreRepository &scores, TimeFrame frame)
{
    People people;
    const auto listed = listOn(scores, frame, people);
    if (!listed)
        return std::unexpected(listed.error());
    if (!*listed)
        return {};
    // What changed on one board changed on most of them, and rows that wait are in the way of every look.
    for (const TimeFrame other : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total}) {
        if (other == frame)
            continue;
        if (const auto alsoListed = listOn(scores, other, people); !alsoListed)
            return std::unexpected(alsoListed.error());
    }
    return countPeople(scores, people);
}

Result<void> removeFromBoards(const Storage::ScoreRepository &scores, const UserId &user)
{
    const auto removed = scores.remove(user);
    if (!removed)
        return std::unexpected(removed.error());
    People people;
    for (const auto &listed : *removed)
        --people[{listed.frame, listed.level}];
    return countPeople(scores, people);
}

Result<void> recountScores(const Storage::ScoreRepository &scores, const QList<UserId> &users)
{
    for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Month, TimeFrame::Total, TimeFrame::Week}) {
        if (const auto bound = scores.lockedBound(frame); !bound)
            return std::unexpected(bound.error());
    }
    QList<UserId> sorted = users;
    std::ranges::sort(sorted, std::less<UserId>());
    for (const UserId &user : std::as_const(sorted)) {
        if (const auto removed = removeFromBoards(scores, user); !removed)
            return removed;
        if (const auto counted = scores.recount(user); !counted)
            return counted;
    }
    return {};
}

}
