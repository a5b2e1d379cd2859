// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/error.h"

#include <QJsonObject>

// Drafts as the workspace keeps them; never sent.
namespace Wire {

QJsonObject draftToJson(const Draft &draft);
Result<Draft> draftFromJson(const QJsonObject &json);

}
