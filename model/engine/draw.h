// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

namespace Engine {

// A pool as one person sees it.
struct OpenPool
{
    TaskType kind = TaskType::Random;
    int stratum = 0;
    int size = 0; // open to the person
    int slots = 0; // all
};

// The pools of a language in which something is open to the person.
Result<QList<OpenPool>> openPools(const Context &context, const UserId &user, const QString &lang);

struct DrawnWork
{
    SubjectId subject;
    TaskType kind = TaskType::Random;
};

// One piece of work out of the pools, each as likely as the next. Nothing where others were quicker.
Result<std::optional<DrawnWork>> drawWork(
    Context &context, const UserId &user, const QString &lang, const QList<OpenPool> &pools);

}
