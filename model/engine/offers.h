// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/draw.h"
#include "model/rules/taskselection.h"

namespace Engine {

// Everything that one person can be given in one language.
struct Offers
{
    int missingPrompts = 0;
    QList<OpenPool> pools;
};

// Puts back what was locked for long enough and runs the lottery first, for at most so many winners.
Result<Offers> offersFor(Context &context, const UserId &user, const QString &lang, int maximumWinners);

Rules::OpenWork openWork(const Offers &offers);

}
