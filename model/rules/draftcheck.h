// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/task.h"

namespace Rules {

// What keeps a draft from being submitted. The page says it beside the control.
enum class DraftProblem {
    TextEmpty,
    TextTooLong,
    MandatoryLabelMissing,
    InvalidLabel, // one that the task does not ask for, or a value outside its scale
    RankingIncomplete, // not every reply or prompt in the order exactly once; untouched counts as incomplete
    RankingTied, // some share a place, which no backend takes; harmless where none is acceptable
    RatingMissing, // nothing chosen, or nothing that is on the scale
    WrongKind, // a draft for another kind of task
};

// Empty: ready to be submitted. In the order of the enumeration, each problem once.
QList<DraftProblem> problemsOf(const Task &task, const Draft &draft);

// The mandatory labels that are still untouched, in the task's order.
QList<Label> missingLabels(const LabelTask &task, const Labels &labels);

}
