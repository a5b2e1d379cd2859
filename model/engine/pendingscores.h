// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/queue/contributionrepository.h"
#include "model/storage/queue/scorerepository.h"

namespace Engine {

// What the transaction under way gives and takes; flushScores() (scores.h) writes it.
struct PendingScores
{
    struct Withdrawal
    {
        UserId author;
        MessageId message;
        bool withdrawn = true; // false: taken back
    };
    QList<Storage::ScoreRepository::Entry> credits;
    QList<Withdrawal> withdrawals;
    QList<UserId> visibility; // of whom it may have changed
    QList<Storage::ContributionRepository::Contribution> contributions;

    bool isEmpty() const
    {
        return credits.isEmpty() && withdrawals.isEmpty() && visibility.isEmpty() && contributions.isEmpty();
    }
};

}
