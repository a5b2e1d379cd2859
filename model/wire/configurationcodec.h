// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/treeconfiguration.h"

#include <QJsonObject>

// The tree configuration under the names of the original's settings. Missing members keep their defaults, unknown ones
// are ignored, values out of range are refused.
namespace Wire {

QJsonObject toJson(const TreeConfiguration &configuration);
Result<TreeConfiguration> treeConfigurationFromJson(const QJsonObject &json);

}
