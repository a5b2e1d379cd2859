// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/treeconfiguration.h"
#include "model/simulation/mix.h"
#include "model/simulation/workforce.h"

#include <QByteArray>

// One queue and its people, drawn from a seed: small trees, rules of every sort, some good people and some bad.
struct Scenario
{
    TreeConfiguration configuration;
    QStringList langs; // what people speak
    Simulation::Mix mix;
    Simulation::Workforce::Habits habits;
    int people = 0;
    int tasks = 0;
    QByteArray backlog; // lines of an import, or none
};

Scenario scenarioOf(quint64 seed);
