// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/canopyctl/command.h"
#include "model/simulation/latencies.h"
#include "model/simulation/mix.h"

// simulate --url: over HTTP, against a server.
namespace Canopyctl {

void addServerOptions(QCommandLineParser &parser);
bool isOfServer(const QCommandLineParser &parser);
Outcome simulateServer(
    const Invocation &invocation, int annotators, int tasks, quint64 seed, const Simulation::Mix &mix);

double rounded(double value); // to thousandths
QJsonObject toJson(const QMap<QString, Simulation::Percentiles> &latencies);
void printLatencies(const QMap<QString, Simulation::Percentiles> &latencies);

}
