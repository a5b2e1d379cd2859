// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/timeorderedids.h"
#include "model/domain/user.h"
#include "model/simulation/annotatorkind.h"

#include <QHash>
#include <QStringList>

namespace Simulation {

// What a simulated message is worth. The annotators see it more or less clearly; its text does not show it.
struct Worth
{
    double quality = 0.6; // in [0, 1]; also of messages that were there before
    bool isSpam = false;
    std::optional<AnnotatorKind> author; // none of messages that were there before
};
using Worths = QHash<MessageId, Worth>;

// A virtual person with a character.
struct Annotator
{
    UserIdentity identity;
    QStringList langs;
    AnnotatorKind kind = AnnotatorKind::Honest;
    double skill = 0.75; // of writing: the quality to expect, in [0, 1]
    double skipping = 0; // the share of tasks that are declined
};

// One person for each kind, in a random order. Everybody speaks one language, some a second. firstNumber counts up in
// the names, so that nobody is taken for somebody else.
QList<Annotator> annotators(
    RandomSource &random, QList<AnnotatorKind> kinds, const QStringList &langs, int firstNumber = 1);

// What this person does with the task. What a new message is worth is added.
InteractionKind workOn(
    RandomSource &random, TimeOrderedIds &ids, const Annotator &annotator, const Task &task, Worths &worths);

// Whether the person red-flags the message besides, having labelled it so.
bool givesRedFlag(RandomSource &random, const Annotator &annotator, const LabelReply &labels);

}
