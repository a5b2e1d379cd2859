// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/canopyctl/command.h"
#include "model/domain/treeconfiguration.h"
#include "model/domain/wellbehaved.h"

// --well-behaved SHARE and --min-contributions N, of the commands that can leave out people.
namespace Canopyctl {

void addWellBehavedOptions(QCommandLineParser &parser);
bool isWellBehavedAsked(const QCommandLineParser &parser);
// What is not said is what the queue is configured with.
std::expected<WellBehaved, WrongUsage> wellBehavedOf(
    const QCommandLineParser &parser, const TreeConfiguration &configuration);

}
