// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/shownmessagecodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/messagecodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

// The members of a ConversationMessage.
constexpr QLatin1StringView conversationKeys[] = {Key::id, Key::userId, Key::frontendMessageId, Key::text, Key::lang,
    Key::isAssistant, Key::emojis, Key::userEmojis, Key::userIsAuthor, Key::synthetic};

QJsonObject conversationMessage(const ShownMessage &message)
{
    const QJsonObject all = toJson(message);
    QJsonObject json;
    for (const QLatin1StringView key : conversationKeys)
        json.insert(key, all.value(key));
    return json;
}

Result<ShownMessage> readShown(const QJsonObject &json, const Message &fallback)
{
    const auto message = messageFromJson(json, fallback);
    if (!message)
        return std::unexpected(message.error());
    JsonReader reader(json, u"message"_s);
    ShownMessage shown{*message, {}, reader.optionalBoolean(Key::userIsAuthor), {}};
    if (reader.has(Key::userEmojis)) {
        const QJsonArray emojis = reader.array(Key::userEmojis);
        for (const QJsonValue &code : emojis)
            shown.userEmojis.append(code.toString());
    }
    if (reader.has(Key::user)) {
        const auto author = userFromJson(reader.object(Key::user));
        if (!author)
            return std::unexpected(author.error());
        shown.author = *author;
    }
    return reader.result(shown);
}

}

QJsonObject Wire::toJson(const ShownMessage &shown)
{
    QJsonObject json = toJson(shown.message);
    json.remove(Key::depth); // ours
    json.remove(Key::childrenCount);
    json.insert(Key::messageTreeId, idOrNull(shown.message.treeId));
    json.insert(Key::userEmojis, QJsonArray::fromStringList(shown.userEmojis));
    json.insert(Key::userIsAuthor, jsonOf(shown.userIsAuthor));
    json.insert(
        Key::user, shown.author ? QJsonValue(userForModeratorsToJson(*shown.author)) : QJsonValue(QJsonValue::Null));
    return json;
}

Result<ShownMessage> Wire::shownMessageFromJson(const QJsonObject &json)
{
    return readShown(json, {});
}

QJsonArray Wire::toJson(const QList<ShownMessage> &messages)
{
    QJsonArray json;
    for (const ShownMessage &message : messages)
        json.append(toJson(message));
    return json;
}

QJsonObject Wire::shownConversationToJson(const QList<ShownMessage> &messages)
{
    QJsonArray list;
    for (const ShownMessage &message : messages)
        list.append(conversationMessage(message));
    return {{Key::messages, list}};
}

Result<QList<ShownMessage>> Wire::shownConversationFromJson(const QJsonObject &json)
{
    QList<ShownMessage> messages;
    const QJsonArray list = json.value(Key::messages).toArray();
    for (const QJsonValue &entry : list) {
        Message place;
        place.depth = int(messages.size());
        if (!messages.isEmpty()) {
            place.parentId = messages.constLast().message.id;
            place.treeId = messages.constFirst().message.id;
        }
        auto message = readShown(entry.toObject(), place);
        if (!message)
            return std::unexpected(message.error());
        if (messages.isEmpty())
            message->message.treeId = message->message.id;
        messages.append(*message);
    }
    return messages;
}

QJsonObject Wire::shownTreeToJson(const MessageId &id, const QList<ShownMessage> &messages)
{
    return {{Key::id, id.toString()}, {Key::messages, toJson(messages)}};
}

QJsonObject Wire::toJson(const Revision &revision, const std::optional<UserId> &viewer)
{
    const auto date = revision.createdDate.isValid() ? std::optional(revision.createdDate) : std::nullopt;
    const auto isAuthor = viewer ? std::optional(revision.userId == viewer) : std::nullopt;
    return {
        {Key::id, revision.id.toString(QUuid::WithoutBraces)},
        {Key::text, revision.text},
        {Key::messageId, revision.messageId.toString()},
        {Key::userId, idOrNull(revision.userId)},
        {Key::createdDate, jsonOf(date)},
        {Key::userIsAuthor, jsonOf(isAuthor)},
    };
}

Result<Revision> Wire::revisionFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"revision"_s);
    Revision revision;
    revision.id = reader.id<MessageId>(Key::id).uuid();
    revision.messageId = reader.id<MessageId>(Key::messageId);
    revision.userId = reader.optionalId<UserId>(Key::userId);
    revision.createdDate = reader.optionalDate(Key::createdDate).value_or(QDateTime());
    revision.text = reader.text(Key::text);
    return reader.result(revision);
}
