// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/engine/stopwatch.h"

namespace Bench {

// What one run over a queue gave.
struct Measured
{
    QString backend;
    qint64 size = 0; // messages when it was made
    QMap<QString, QList<Sample>> samples; // by case
    QList<Sample> commits; // bare ones
    QList<double> finds; // bare ones
    double kilobytesPerCycle = 0; // written to files; 0 where the program does not write them itself
    double kilobytesPerCommit = 0; // of the bare ones
};

void report(const Measured &measured, bool asJson);
void reportStatements(const Stopwatch &stopwatch); // standard error: per case each statement's calls and time

}
