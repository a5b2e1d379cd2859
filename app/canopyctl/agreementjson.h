// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/agreement.h"

#include <QJsonObject>

namespace Canopyctl {

// An estimate is {"value": number or null, "interval": [low, high] or null}; where one is null, "not_defined" or
// "interval_not_defined" says {"code", "because"}.
QJsonObject toJson(const Engine::AgreementReport &report, const Engine::AgreementRequest &request);

}
