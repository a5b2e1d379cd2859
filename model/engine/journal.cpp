// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/journal.h"

#include "model/domain/conversationtext.h"
#include "model/engine/changenumber.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr auto keyType = "type"_L1;
constexpr auto keyUserId = "user_id"_L1;
constexpr auto keyMessageId = "message_id"_L1;
constexpr auto keyTaskId = "task_id"_L1;
constexpr auto keyTaskType = "task_type"_L1;
constexpr auto keyLength = "length"_L1;
constexpr auto keyRole = "role"_L1;
constexpr auto keyRanking = "ranking"_L1;
constexpr auto keyRating = "rating"_L1;
constexpr auto keyFrom = "from"_L1;
constexpr auto keyTo = "to"_L1;

QJsonObject about(const Storage::StoredTask &task)
{
    return {{keyTaskId, task.id.toString()}, {keyTaskType, task.payloadType}};
}

}

Result<void> appendEvent(Context &context, const QString &type, const std::optional<UserId> &user,
    const std::optional<MessageId> &message, QJsonObject payload)
{
    payload.insert(keyType, type);
    if (user)
        payload.insert(keyUserId, user->toString());
    if (message)
        payload.insert(keyMessageId, message->toString());
    noteChange(context);
    return context.journalRows.append(
        {
            .id = JournalId(context.ids.next()),
            .createdDate = context.clock.now(),
            .userId = user,
            .messageId = message,
            .type = type,
            .payload = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)),
        },
        context.caller.client);
}

Result<void> journalTextReply(Context &context, const Message &message, const Storage::StoredTask &task)
{
    QJsonObject payload = about(task);
    payload.insert(keyLength, ConversationText::length(message.text));
    payload.insert(keyRole, toString(message.role));
    return appendEvent(context, u"text_reply_to_message"_s, message.userId, message.id, payload);
}

Result<void> journalRanking(
    Context &context, const User &user, const Storage::StoredTask &task, const QList<int> &ranking)
{
    QJsonArray places;
    for (const int place : ranking)
        places.append(place);
    QJsonObject payload = about(task);
    payload.insert(keyRanking, places);
    return appendEvent(context, u"message_ranking"_s, user.id, task.messageId, payload);
}

Result<void> journalSummary(Context &context, const User &user, const Storage::StoredTask &task, const QString &text)
{
    QJsonObject payload = about(task);
    payload.insert(keyLength, ConversationText::length(text));
    return appendEvent(context, u"text_reply_to_message"_s, user.id, std::nullopt, payload);
}

Result<void> journalRating(Context &context, const User &user, const Storage::StoredTask &task, int rating)
{
    QJsonObject payload = about(task);
    payload.insert(keyRating, rating);
    return appendEvent(context, u"message_rating"_s, user.id, std::nullopt, payload);
}

Result<void> journalReview(Context &context, const User &user, const Storage::StoredTask &task)
{
    return appendEvent(context, u"text_labels"_s, user.id, task.messageId, about(task));
}

Result<void> journalSkip(Context &context, const User &user, const Storage::StoredTask &task)
{
    return appendEvent(context, u"task_skipped"_s, user.id, task.messageId, about(task));
}

Result<void> journalStateChange(Context &context, const MessageTree &tree, TreeState before)
{
    return appendEvent(context, u"tree_state_changed"_s, std::nullopt, tree.id,
        {{keyFrom, toString(before)}, {keyTo, toString(tree.state)}});
}

Result<void> journalRemoval(Context &context, const MessageId &message)
{
    return appendEvent(context, u"message_removed"_s, std::nullopt, message, {});
}

}
