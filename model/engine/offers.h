// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"
#include "model/rules/taskselection.h"

namespace Engine {

// Everything that one person can be given in one language.
struct Offers
{
    int missingPrompts = 0;
    QList<MessageId> prompts; // to review
    QList<Storage::CandidateRepository::Reply> replies; // to review
    QList<Storage::CandidateRepository::Parent> parents; // to answer
    QList<Storage::CandidateRepository::RankingGroup> groups; // to rank
};

// Runs the lottery first, for at most so many winners.
Result<Offers> offersFor(Context &context, const UserId &user, const QString &lang, int maximumWinners);

Rules::OpenWork openWork(const Offers &offers);

}
