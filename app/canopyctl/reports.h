// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/engine/check.h"
#include "model/engine/statistics.h"

#include <QJsonArray>
#include <QJsonObject>

// What several commands print alike.
namespace Canopyctl {

QJsonArray toJson(const QList<Engine::Violation> &violations);
QJsonObject toJson(const QMap<TreeState, int> &trees); // {state: n}
// As the API has them (model/wire); people with the moderators' notes.
QJsonObject toJson(const User &user);
QJsonObject toJson(const Message &message);
QJsonObject toJson(const MessageTree &tree); // with its messages where it has them
QJsonObject toJson(const Revision &revision);

}
