// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace Rules {

// How much votes teach about which of several options people prefer. Counts are those of a Dirichlet distribution, all
// positive; start each option with 1. Natural units.

double digamma(double x); // x > 0

// Kullback–Leibler divergence of the posterior from the prior.
double informationGain(const QList<double> &prior, const QList<double> &posterior);

// What one more vote is expected to bring: shrinks as votes come in, so that a settled question can be retired.
double expectedInformationGain(const QList<double> &counts);

}
