// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/tree.h"

namespace Engine {

struct Context;

struct Statistics
{
    QMap<TreeState, int> trees; // every state, also those with none
    QMap<QString, int> messagesByLang; // not deleted ones
    int messages = 0; // not deleted, as all below
    int accepted = 0;
    int rejected = 0;
    int undecided = 0;
    int deleted = 0;
    int loose = 0; // of an import, in no tree
    int reviews = 0;
    int rankings = 0;
    int users = 0; // deleted ones aside
};

Result<Statistics> statisticsOf(const Context &context);

}
