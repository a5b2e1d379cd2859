// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/check.h"
#include "model/engine/statistics.h"

#include <QJsonArray>
#include <QJsonObject>

// What several commands print alike.
namespace Canopyctl {

QJsonArray toJson(const QList<Engine::Violation> &violations);
QJsonObject toJson(const QMap<TreeState, int> &trees); // {state: n}

}
