// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/moderation.h"

#include <QJsonObject>

// Messages that wait for a moderator's look, or had it.
namespace Wire {

QJsonObject toJson(const FlaggedMessage &flagged);
Result<FlaggedMessage> flaggedMessageFromJson(const QJsonObject &json);

}
