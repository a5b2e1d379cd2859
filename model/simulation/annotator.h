// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/user.h"

#include <QHash>
#include <QStringList>

class RandomSource;

namespace Simulation {

// What a simulated message is worth, which its readers more or less recognise.
struct Worth
{
    double quality = 0.6; // in [0, 1]; also of messages that were there before
    bool isSpam = false;
};
using Worths = QHash<MessageId, Worth>;

// A virtual person with a character.
struct Annotator
{
    UserIdentity identity;
    QStringList langs;
    double skill = 0.5; // of writing and of judging, in [0, 1]
    double spamming = 0; // the share of junk among the texts
    double skipping = 0; // the share of tasks that are declined
};

// The people of a simulation: mostly able and honest, some sloppy, some spammers.
QList<Annotator> annotators(RandomSource &random, int count, const QStringList &langs);

// What this person does with the task. What a new message is worth is added.
InteractionKind workOn(RandomSource &random, const Annotator &annotator, const Task &task, Worths &worths);

}
