// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/moderation.h"
#include "model/domain/shownmessage.h"
#include "model/domain/tree.h"

#include <QJsonArray>
#include <QJsonObject>

// Messages as the API shows them to somebody: Message, ConversationMessage, Conversation, MessageTree and
// MessageRevision of spec/protocol.md section 3, with exactly their members. What depends on who looks is filled in.
namespace Wire {

QJsonObject toJson(const ShownMessage &message);
Result<ShownMessage> shownMessageFromJson(const QJsonObject &json);
QJsonArray toJson(const QList<ShownMessage> &messages);

QJsonObject shownConversationToJson(const QList<ShownMessage> &messages);
// What a conversation leaves out follows from the place: parent, depth and the tree.
Result<QList<ShownMessage>> shownConversationFromJson(const QJsonObject &json);

QJsonObject shownTreeToJson(const MessageId &id, const QList<ShownMessage> &messages);

// viewer: whose authorship is told.
QJsonObject toJson(const Revision &revision, const std::optional<UserId> &viewer);
Result<Revision> revisionFromJson(const QJsonObject &json);

}
