// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/message.h"

#include <QJsonArray>
#include <QJsonObject>

// Message and ConversationMessage of the API. What depends on who looks (user_emojis, user_is_author, user) is written
// empty. depth and children_count are ours; the original lacks them.
namespace Wire {

QJsonObject toJson(const Message &message);
// Understands both objects; what a ConversationMessage leaves out is taken from the fallback.
Result<Message> messageFromJson(const QJsonObject &json, const Message &fallback = {});

// ConversationMessages: beside the API's members only those that do not follow from the place in the conversation, so
// that nothing is lost and little is written.
QJsonObject conversationToJson(const Conversation &conversation);
Result<Conversation> conversationFromJson(const QJsonObject &json);

// Replies below the end of a conversation, in the same way.
QJsonArray repliesToJson(const QList<Message> &replies, const Conversation &conversation);
Result<QList<Message>> repliesFromJson(const QJsonArray &json, const Conversation &conversation);

}
