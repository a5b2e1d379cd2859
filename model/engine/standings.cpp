// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/standings.h"

#include "model/rules/level.h"

#include <algorithm>

namespace Engine {

void Standings::add(const QList<Standing> &changed, bool mayBeEmpty)
{
    for (const Standing &standing : changed) {
        Changed &entry = m_changed[{standing.userId, standing.frame}];
        entry.standing = standing;
        entry.mayBeEmpty = entry.mayBeEmpty || mayBeEmpty;
    }
}

void Standings::addRemoved(const QList<Standing> &removed)
{
    for (const Standing &standing : removed) {
        if (standing.shown)
            count(standing.frame, standing.storedLevel, -1);
    }
}

void Standings::addShown(const QList<Standing> &changed)
{
    for (const Standing &standing : changed)
        count(standing.frame, standing.storedLevel, standing.shown ? 1 : -1);
}

void Standings::count(TimeFrame frame, int level, int people)
{
    m_people[{frame, level}] += people;
}

Result<void> Standings::storeLevel(const Changed &changed)
{
    const Standing &standing = changed.standing;
    if (changed.mayBeEmpty) {
        const auto removed = m_scores.removeIfEmpty(standing);
        if (!removed)
            return std::unexpected(removed.error());
        if (*removed) {
            addRemoved({standing});
            return {};
        }
    }
    const int level = Rules::levelOf(standing.leaderScore);
    if (level == standing.storedLevel)
        return {};
    if (const auto stored = m_scores.storeLevel(standing, level); !stored)
        return stored;
    if (standing.shown) {
        count(standing.frame, level, 1);
        if (standing.storedLevel > 0) // new rows are at none
            count(standing.frame, standing.storedLevel, -1);
    }
    return {};
}

Result<void> Standings::store()
{
    for (const auto &[key, changed] : m_changed) {
        if (const auto stored = storeLevel(changed); !stored)
            return stored;
    }
    for (const auto &[key, people] : m_people) {
        if (people == 0)
            continue;
        if (const auto counted = m_scores.countLevel(key.first, key.second, people); !counted)
            return counted;
    }
    m_changed.clear();
    m_people.clear();
    return {};
}

Result<void> recountScores(const Storage::ScoreRepository &scores, const QList<UserId> &users)
{
    for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Month, TimeFrame::Total, TimeFrame::Week}) {
        if (const auto bound = scores.lockedBound(frame); !bound)
            return std::unexpected(bound.error());
    }
    QList<UserId> sorted = users;
    std::ranges::sort(sorted, std::less<UserId>());
    Standings standings(scores);
    for (const UserId &user : sorted) {
        const auto removed = scores.remove(user);
        if (!removed)
            return std::unexpected(removed.error());
        standings.addRemoved(*removed);
        const auto counted = scores.recount(user);
        if (!counted)
            return std::unexpected(counted.error());
        standings.add(*counted, false);
    }
    return standings.store();
}

}
