// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/simulation/annotatorkind.h"

#include <QMap>

namespace Simulation {

// How the people of a simulation are made up: shares of each kind, above 0, of whatever sum. Kinds without one are not
// there.
using Mix = QMap<AnnotatorKind, double>;

Mix usualMix(); // 70 honest, 20 careless, 10 spam

// "honest=70,careless=15,spam=10,collude=5". The error says which part is wrong, and how.
Result<Mix> mixFromString(const QString &text);
QString toString(const Mix &mix);

// One kind a person, grouped by kind: whole people by the largest remainder, so that each share is off by less than
// one.
QList<AnnotatorKind> kindsOf(const Mix &mix, int people);

}
