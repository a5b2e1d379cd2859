// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/messagecodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

QJsonObject emojisToJson(const QMap<QString, int> &emojis)
{
    QJsonObject json;
    for (const auto &[code, count] : emojis.asKeyValueRange())
        json.insert(code, count);
    return json;
}

QMap<QString, int> emojisFrom(JsonReader &reader)
{
    QMap<QString, int> emojis;
    if (!reader.has(Key::emojis))
        return emojis;
    const QJsonObject json = reader.object(Key::emojis);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto count = integerFrom(it.value());
        if (!count)
            reader.fail(Key::emojis, u"has a count that is not a whole number"_s);
        emojis.insert(it.key(), count.value_or(0));
    }
    return emojis;
}

QJsonObject conversationMessage(const Message &message)
{
    return {
        {Key::id, message.id.toString()},
        {Key::userId, idOrNull(message.userId)},
        {Key::frontendMessageId, message.frontendMessageId},
        {Key::text, message.text},
        {Key::lang, message.lang},
        {Key::isAssistant, message.role == Role::Assistant},
        {Key::emojis, emojisToJson(message.emojis)},
        {Key::userEmojis, QJsonArray()},
        {Key::userIsAuthor, QJsonValue::Null},
        {Key::synthetic, message.synthetic},
    };
}

// What the place in a conversation says about a message, were it otherwise unknown.
Message placed(const Conversation &above)
{
    Message message;
    message.depth = int(above.size());
    if (!above.isEmpty()) {
        message.parentId = above.constLast().id;
        message.treeId = above.constFirst().id;
    }
    return message;
}

Message placed(const Conversation &above, const Message &message)
{
    Message expected = placed(above);
    if (above.isEmpty())
        expected.treeId = message.id;
    return expected;
}

QJsonObject conversationMessage(const Message &message, const Conversation &above)
{
    QJsonObject json = conversationMessage(message);
    const QJsonObject all = toJson(message);
    const QJsonObject expected = toJson(placed(above, message));
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it.value() != expected.value(it.key()))
            json.insert(it.key(), it.value());
    }
    return json;
}

Result<Message> conversationMessageFromJson(const QJsonObject &json, const Conversation &above)
{
    auto message = messageFromJson(json, placed(above));
    if (message && above.isEmpty() && !json.contains(Key::messageTreeId))
        message->treeId = message->id;
    return message;
}

}

QJsonObject Wire::toJson(const Message &message)
{
    QJsonObject json = conversationMessage(message);
    const auto created = message.createdDate.isValid() ? std::optional(message.createdDate) : std::nullopt;
    json.insert(Key::parentId, idOrNull(message.parentId));
    json.insert(Key::createdDate, jsonOf(created));
    json.insert(Key::reviewResult, jsonOf(message.reviewResult));
    json.insert(Key::reviewCount, message.reviewCount);
    json.insert(Key::deleted, message.deleted);
    json.insert(Key::edited, message.edited);
    json.insert(Key::modelName, jsonOf(message.modelName));
    json.insert(Key::messageTreeId, message.treeId.toString());
    json.insert(Key::rankingCount, message.rankingCount);
    json.insert(Key::rank, jsonOf(message.rank));
    json.insert(Key::user, QJsonValue::Null);
    json.insert(Key::depth, message.depth);
    json.insert(Key::childrenCount, message.childrenCount);
    return json;
}

Result<Message> Wire::messageFromJson(const QJsonObject &json, const Message &fallback)
{
    JsonReader reader(json, u"message"_s);
    Message message = fallback;
    message.id = reader.id<MessageId>(Key::id);
    message.text = reader.text(Key::text);
    message.role = reader.boolean(Key::isAssistant) ? Role::Assistant : Role::Prompter;
    message.userId = reader.optionalId<UserId>(Key::userId);
    message.frontendMessageId = reader.text(Key::frontendMessageId, QString());
    message.lang = reader.text(Key::lang, QString());
    message.emojis = emojisFrom(reader);
    message.synthetic = reader.boolean(Key::synthetic, false);
    if (json.contains(Key::parentId))
        message.parentId = reader.optionalId<MessageId>(Key::parentId);
    if (reader.has(Key::messageTreeId))
        message.treeId = TreeId::fromString(reader.text(Key::messageTreeId));
    message.createdDate = reader.optionalDate(Key::createdDate).value_or(fallback.createdDate);
    message.reviewResult = reader.optionalBoolean(Key::reviewResult);
    message.reviewCount = reader.integer(Key::reviewCount, fallback.reviewCount);
    message.deleted = reader.boolean(Key::deleted, fallback.deleted);
    message.edited = reader.boolean(Key::edited, fallback.edited);
    message.modelName = reader.optionalText(Key::modelName);
    message.rankingCount = reader.integer(Key::rankingCount, fallback.rankingCount);
    message.rank = reader.optionalInteger(Key::rank);
    message.depth = reader.integer(Key::depth, fallback.depth);
    message.childrenCount = reader.integer(Key::childrenCount, fallback.childrenCount);
    return reader.result(message);
}

QJsonObject Wire::conversationToJson(const Conversation &conversation)
{
    QJsonArray messages;
    for (int i = 0; i < conversation.size(); ++i)
        messages.append(conversationMessage(conversation.at(i), conversation.first(i)));
    return {{Key::messages, messages}};
}

Result<Conversation> Wire::conversationFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"conversation"_s);
    Conversation conversation;
    const QJsonArray messages = reader.array(Key::messages);
    for (const QJsonValue &message : messages)
        conversation.append(reader.take(Key::messages, conversationMessageFromJson(message.toObject(), conversation)));
    return reader.result(conversation);
}

QJsonArray Wire::repliesToJson(const QList<Message> &replies, const Conversation &conversation)
{
    QJsonArray json;
    for (const Message &reply : replies)
        json.append(conversationMessage(reply, conversation));
    return json;
}

Result<QList<Message>> Wire::repliesFromJson(const QJsonArray &json, const Conversation &conversation)
{
    QList<Message> replies;
    for (const QJsonValue &reply : json) {
        const auto message = conversationMessageFromJson(reply.toObject(), conversation);
        if (!message)
            return std::unexpected(message.error());
        replies.append(*message);
    }
    return replies;
}
