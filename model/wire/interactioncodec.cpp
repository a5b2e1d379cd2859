// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/interactioncodec.h"

#include "model/domain/overloaded.h"
#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"
#include "model/wire/usercodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

constexpr auto textReplyType = "text_reply_to_message"_L1;
constexpr auto rankingType = "message_ranking"_L1;
constexpr auto ratingType = "message_rating"_L1;
constexpr auto labelsType = "text_labels"_L1;
constexpr auto taskDoneType = "task_done"_L1;

MessageId messageIdFrom(const QString &userMessageId)
{
    static const QUuid space(u"5f6a1a0e-51d4-5b0c-9c3e-8f1f0c2e7a44"_s);
    const auto id = MessageId::fromString(userMessageId);
    return id.isNull() ? MessageId(QUuid::createUuidV5(space, userMessageId)) : id;
}

QString typeOf(const QJsonObject &json)
{
    if (json.contains(Key::type))
        return json.value(Key::type).toString();
    if (json.contains(Key::userMessageId))
        return textReplyType;
    if (json.contains(Key::rating))
        return ratingType;
    return json.contains(Key::ranking) ? rankingType : labelsType;
}

QJsonObject kindToJson(const TextReply &reply, const QString &frontendMessageId)
{
    return {
        {Key::type, textReplyType},
        {Key::messageId, frontendMessageId},
        {Key::userMessageId, reply.messageId.toString()},
        {Key::text, reply.text},
        {Key::lang, reply.lang},
    };
}

QJsonObject kindToJson(const LabelReply &reply, const QString &frontendMessageId, const QString &labelledText)
{
    return {
        {Key::type, labelsType},
        {Key::messageId, reply.messageId.toString()},
        {Key::frontendMessageId, frontendMessageId},
        {Key::text, labelledText},
        {Key::labels, toJson(reply.labels)},
        {Key::isReport, false},
    };
}

QJsonObject kindToJson(const RankingReply &reply, const QString &frontendMessageId)
{
    QJsonArray ranking;
    for (const int index : reply.ranking)
        ranking.append(index);
    return {
        {Key::type, rankingType},
        {Key::messageId, frontendMessageId},
        {Key::ranking, ranking},
        {Key::notRankable, reply.notRankable},
    };
}

QJsonObject kindToJson(const RatingReply &reply, const QString &frontendMessageId)
{
    return {{Key::type, ratingType}, {Key::messageId, frontendMessageId}, {Key::rating, reply.rating}};
}

QList<int> rankingFrom(JsonReader &reader)
{
    QList<int> ranking;
    const QJsonArray places = reader.array(Key::ranking);
    for (const QJsonValue &place : places) {
        const auto index = integerFrom(place);
        if (!index)
            reader.fail(Key::ranking, u"has a place that is not a whole number"_s);
        ranking.append(index.value_or(0));
    }
    if (ranking.isEmpty())
        reader.fail(Key::ranking, u"is empty"_s);
    return ranking;
}

void readText(JsonReader &reader, SignedInteraction &read)
{
    read.interaction.frontendMessageId = reader.text(Key::messageId);
    read.userMessageId = reader.text(Key::userMessageId);
    if (read.userMessageId.isEmpty())
        reader.fail(Error{Error::Kind::Invalid, ErrorCode::InvalidFrontendMessageId, u"user_message_id is empty"_s});
    const QString text = reader.text(Key::text);
    if (text.trimmed().isEmpty())
        reader.fail(Key::text, u"is empty"_s);
    read.interaction.kind = TextReply{messageIdFrom(read.userMessageId), text, reader.text(Key::lang, QString())};
}

void readRanking(JsonReader &reader, SignedInteraction &read)
{
    read.interaction.frontendMessageId = reader.text(Key::messageId);
    read.interaction.kind = RankingReply{rankingFrom(reader), reader.boolean(Key::notRankable, false)};
}

void readRating(JsonReader &reader, SignedInteraction &read)
{
    read.interaction.frontendMessageId = reader.text(Key::messageId);
    const int rating = reader.integer(Key::rating);
    if (rating < 1)
        reader.fail(Key::rating, u"is not above 0"_s);
    read.interaction.kind = RatingReply{rating};
}

void readLabels(JsonReader &reader, SignedInteraction &read, const QJsonValue &labels)
{
    read.interaction.frontendMessageId = reader.text(Key::frontendMessageId, QString());
    read.interaction.kind =
        LabelReply{reader.id<MessageId>(Key::messageId), reader.take(Key::labels, labelsFromJson(labels))};
}

}

QJsonObject Wire::toJson(const Interaction &interaction, const UserIdentity &user, const QString &labelledText)
{
    const QString &id = interaction.frontendMessageId;
    QJsonObject json = std::visit(Overloaded{
                                      [&](const TextReply &reply) { return kindToJson(reply, id); },
                                      [&](const LabelReply &reply) { return kindToJson(reply, id, labelledText); },
                                      [&](const RankingReply &reply) { return kindToJson(reply, id); },
                                      [&](const RatingReply &reply) { return kindToJson(reply, id); },
                                  },
        interaction.kind);
    json.insert(Key::user, toJson(user));
    json.insert(Key::taskId, interaction.taskId.toString());
    if (interaction.doneDate)
        json.insert(Key::doneDate, interaction.doneDate->toString(Qt::ISODateWithMs));
    return json;
}

Result<Wire::SignedInteraction> Wire::interactionFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"interaction"_s);
    SignedInteraction read;
    read.user = reader.take(Key::user, userIdentityFromJson(reader.object(Key::user)));
    read.interaction.taskId = reader.optionalId<TaskId>(Key::taskId).value_or(TaskId());
    // The streak's own day is not worth refusing somebody's work: what is no date is none.
    if (const auto done = QDateTime::fromString(json.value(Key::doneDate).toString(), Qt::ISODateWithMs);
        done.isValid() && done.timeSpec() != Qt::LocalTime)
        read.interaction.doneDate = done;
    const QString type = typeOf(json);
    if (type == textReplyType)
        readText(reader, read);
    else if (type == rankingType)
        readRanking(reader, read);
    else if (type == ratingType)
        readRating(reader, read);
    else if (type == labelsType)
        readLabels(reader, read, json.value(Key::labels));
    else
        reader.fail(Key::type, u"is not one that answers a task: "_s + type);
    return reader.result(read);
}

QJsonObject Wire::toJson(const Receipt &receipt)
{
    return {
        {Key::id, receipt.taskId.toString()},
        {Key::type, taskDoneType},
        {Key::receivedDate, receipt.receivedDate.isValid() ? isoText(receipt.receivedDate) : QJsonValue()},
        {Key::replayed, receipt.replayed},
    };
}

Result<Receipt> Wire::receiptFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"receipt"_s);
    Receipt receipt;
    receipt.taskId = reader.id<TaskId>(Key::id);
    receipt.receivedDate = reader.optionalDate(Key::receivedDate).value_or(QDateTime());
    receipt.replayed = reader.boolean(Key::replayed, false);
    if (reader.text(Key::type) != taskDoneType)
        reader.fail(Key::type, u"is not task_done"_s);
    return reader.result(receipt);
}
