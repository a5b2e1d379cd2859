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
    std::optional<double> skipping; // of everybody, instead of each person's own
    int meddling = 0; // emojis that somebody gives to any message, between two looks
    int moderating = 0; // acts of a moderator, between two looks
    int people = 0;
    int tasks = 0;
    QByteArray backlog; // lines of an import, or none
};

Scenario scenarioOf(quint64 seed);
