// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/simulation/annotator.h"

#include <QMap>

namespace Engine {
class Queue;
}

namespace Simulation {

// What became of one kind of message that this simulation wrote.
struct Fates
{
    int accepted = 0;
    int rejected = 0; // deleted ones too
    int undecided = 0;

    // Of those that were decided; nothing where none was.
    std::optional<double> acceptedShare() const;
    std::optional<double> rejectedShare() const;
};

// How one kind of annotator fares on the leaderboard of all time. People without points come last, by name.
struct Standing
{
    int people = 0;
    double medianPlace = 0; // 1 = first
    int bestPlace = 0;
    double inTopTenPercent = 0; // the share of these people who are there
    double meanScore = 0;
};

// Whether the queue could tell good work from bad, judged by the planted worths.
struct Quality
{
    Fates spam; // by whomever
    Fates honest; // messages of honest people that are no spam
    Fates others;
    int rankedGroups = 0; // with at least two messages of this simulation that differ in quality
    std::optional<double> meanTau; // Kendall's tau-b of the consensus with the planted order, mean over those groups
    std::optional<double> tauError; // standard error of that mean, groups taken as independent
    QMap<AnnotatorKind, Standing> board; // the kinds that took part

    int accepted() const { return spam.accepted + honest.accepted + others.accepted; }
    std::optional<double> spamShareOfAccepted() const;
};

// Reads every message of the queue and the whole board.
Result<Quality> qualityOf(Engine::Queue &queue, const Worths &worths, const QList<Annotator> &people);

}
