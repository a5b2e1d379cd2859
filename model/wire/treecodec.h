// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/tree.h"

#include <QJsonObject>

namespace Wire {

// The API's MessageTree together with the members of its TreeState, so that one object tells everything about a tree.
QJsonObject toJson(const MessageTree &tree);
// From other servers messages come in any order and without depths, and the state separately; they are put in order.
Result<MessageTree> messageTreeFromJson(const QJsonObject &json);

// The API's TreeState alone.
QJsonObject treeStateToJson(const MessageTree &tree);
Result<MessageTree> treeStateFromJson(const QJsonObject &json); // without messages

}
