// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/queue/scorerepository.h"

#include <map>

namespace Engine {

// What changed counters mean for levels, and for how many people are at each. Collects the rows that one transaction
// changed; store() writes levels first and then their counts, in an order that all transactions share.
class Standings
{
public:
    using Standing = Storage::ScoreRepository::Standing;

    explicit Standings(const Storage::ScoreRepository &scores)
        : m_scores(scores)
    {
    }

    void add(const QList<Standing> &changed, bool mayBeEmpty); // mayBeEmpty: something was subtracted
    void addRemoved(const QList<Standing> &removed); // rows that are gone
    void addShown(const QList<Standing> &changed); // rows that came into or went out of sight
    Result<void> store();

private:
    using LevelKey = std::pair<TimeFrame, int>;
    struct Changed
    {
        Standing standing;
        bool mayBeEmpty = false;
    };
    Result<void> storeLevel(const Changed &changed);
    void count(TimeFrame frame, int level, int people);

    const Storage::ScoreRepository &m_scores;
    std::map<std::pair<UserId, TimeFrame>, Changed> m_changed; // the last row says it
    std::map<LevelKey, int> m_people;
};

// Anew from the ledger, as after an import.
Result<void> recountScores(const Storage::ScoreRepository &scores, const QList<UserId> &users);

}
