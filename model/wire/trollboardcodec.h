// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/trollboard.h"

#include <QJsonObject>

// TrollScore and the board of them; for moderators alone.
namespace Wire {

QJsonObject toJson(const Trollboard &board);
Result<Trollboard> trollboardFromJson(const QJsonObject &json);

}
