// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/treeloader.h"

#include "model/exchange/recordkeys.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr auto keyPayload = "payload"_L1;
constexpr auto kindEmoji = "emoji"_L1; // of events, also their type
constexpr auto kindRanking = "ranking"_L1;

QJsonObject objectOf(const QString &json)
{
    return json.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(json.toUtf8()).object();
}

QMap<QString, LabelMean> labelsOf(const QString &json)
{
    const QJsonObject object = objectOf(json);
    QMap<QString, LabelMean> labels;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject entry = it->toObject();
        labels.insert(it.key(), {entry.value(Key::value).toDouble(), entry.value(Key::count).toInt()});
    }
    return labels;
}

QMap<QString, double> scoresOf(const QString &json)
{
    const QJsonObject object = objectOf(json);
    QMap<QString, double> scores;
    for (auto it = object.begin(); it != object.end(); ++it)
        scores.insert(it.key(), it->toDouble());
    return scores;
}

void append(QJsonObject &events, QLatin1StringView kind, const QJsonObject &event)
{
    QJsonArray ofKind = events.value(kind).toArray();
    ofKind.append(event);
    events.insert(kind, ofKind);
}

// Indices into the messages.
QList<qsizetype> depthFirst(const QList<Storage::ExportRepository::ExportedMessage> &messages)
{
    QHash<MessageId, QList<qsizetype>> replies;
    QList<qsizetype> stack;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (const auto &parent = messages.at(i).message.parentId)
            replies[*parent].append(i);
        else
            stack.append(i);
    }
    const auto byRankAndAge = [&messages](qsizetype index) {
        const auto &exported = messages.at(index);
        return std::tuple(exported.message.rank.value_or(std::numeric_limits<int>::max()), exported.microseconds,
            exported.message.id.toString());
    };
    QList<qsizetype> order;
    while (!stack.isEmpty()) {
        const qsizetype index = stack.takeLast();
        order.append(index);
        QList<qsizetype> below = replies.value(messages.at(index).message.id);
        std::ranges::sort(below, std::ranges::greater(), byRankAndAge); // the first one has to lie on top
        stack.append(below);
    }
    return order;
}

}

TreeLoader::TreeLoader(Storage::Connection &queue, const ExportSelection &selection, const Anonymizer &anonymizer)
    : m_repository(queue)
    , m_selection(selection)
    , m_anonymizer(anonymizer)
{
}

Result<TreeRecord> TreeLoader::load(const Storage::ExportRepository::Tree &tree) const
{
    const auto messages = m_repository.messages(tree.id);
    if (!messages)
        return std::unexpected(messages.error());
    QHash<MessageId, MessageRecord> records;
    QHash<MessageId, QString> fileIds;
    for (const ExportedMessage &exported : *messages)
        fileIds.insert(exported.message.id, exported.fileId);
    for (const ExportedMessage &exported : *messages) {
        QJsonObject fields = objectOf(exported.fields);
        for (const auto ofTree : {Key::treeId, Key::treeState, Key::origin, Key::parentId})
            fields.remove(ofTree); // the tree knows better
        MessageRecord record = recordOf(exported, fields);
        if (exported.message.parentId)
            record.parentId = m_anonymizer.messageId(fileIds.value(*exported.message.parentId));
        records.insert(exported.message.id, record);
    }
    if (m_selection.labels) {
        if (auto added = addLabels(tree.id, records); !added)
            return std::unexpected(added.error());
    }
    if (m_selection.events) {
        if (auto added = addEmojis(tree.id, records); !added)
            return std::unexpected(added.error());
        if (auto added = addRankings(tree.id, records); !added)
            return std::unexpected(added.error());
    }

    TreeRecord record;
    record.fields = objectOf(tree.fields);
    const QString ownName = record.fields.take(Key::treeId).toString();
    record.id = m_anonymizer.messageId(ownName.isEmpty() ? fileIds.value(tree.id) : ownName);
    record.state = toString(tree.state);
    if (!tree.origin.isEmpty())
        record.origin = tree.origin;
    for (const qsizetype index : depthFirst(*messages))
        record.messages.append(records.value(messages->at(index).message.id));
    return record;
}

MessageRecord TreeLoader::loose(const ExportedMessage &exported) const
{
    QJsonObject fields = objectOf(exported.fields);
    const QJsonValue treeId = fields.take(Key::treeId);
    const QJsonValue treeState = fields.take(Key::treeState);
    const QJsonValue origin = fields.take(Key::origin);
    const QJsonValue parentId = fields.take(Key::parentId);
    MessageRecord record = recordOf(exported, fields);
    if (treeId.isString())
        record.treeId = m_anonymizer.messageId(treeId.toString());
    if (treeState.isString())
        record.treeState = treeState.toString();
    if (origin.isString())
        record.treeOrigin = origin.toString();
    const QString parent = exported.message.parentId ? exported.message.parentId->toString() : QString();
    record.parentId = m_anonymizer.messageId(parentId.toString(parent));
    return record;
}

MessageRecord TreeLoader::recordOf(const ExportedMessage &exported, QJsonObject fields) const
{
    const Message &message = exported.message;
    MessageRecord record;
    record.id = m_anonymizer.messageId(exported.fileId);
    if (exported.fileUserId)
        record.userId = m_anonymizer.userId(*exported.fileUserId);
    record.createdDate = exported.microseconds;
    record.text = message.text;
    record.role = message.role;
    record.lang = message.lang;
    record.reviewCount = message.reviewCount;
    record.reviewResult = message.reviewResult;
    record.deleted = message.deleted;
    record.rank = message.rank;
    record.synthetic = message.synthetic;
    record.modelName = message.modelName;
    record.emojis = message.emojis;
    if (m_selection.labels)
        record.labels = labelsOf(exported.labels);
    if (m_selection.events)
        record.events = anonymized(objectOf(exported.events));
    record.detoxify = scoresOf(exported.detoxify);
    record.fields = std::move(fields);
    return record;
}

Result<void> TreeLoader::addLabels(const TreeId &tree, QHash<MessageId, MessageRecord> &records) const
{
    const auto given = m_repository.labels(tree);
    if (!given)
        return std::unexpected(given.error());
    for (const auto &labels : *given) {
        MessageRecord &record = records[labels.messageId];
        const QJsonObject values = objectOf(labels.labels);
        for (auto it = values.begin(); it != values.end(); ++it) {
            LabelMean &mean = record.labels[it.key()];
            mean.value = (mean.value * mean.count + it->toDouble()) / (mean.count + 1);
            ++mean.count;
        }
    }
    return {};
}

Result<void> TreeLoader::addEmojis(const TreeId &tree, QHash<MessageId, MessageRecord> &records) const
{
    const auto given = m_repository.emojis(tree);
    if (!given)
        return std::unexpected(given.error());
    for (const auto &emoji : *given) {
        append(records[emoji.messageId].events, kindEmoji,
            {{Key::type, kindEmoji}, {Key::userId, m_anonymizer.userId(emoji.fileUserId)}, {Key::emoji, emoji.emoji}});
    }
    return {};
}

Result<void> TreeLoader::addRankings(const TreeId &tree, QHash<MessageId, MessageRecord> &records) const
{
    const auto given = m_repository.rankings(tree);
    if (!given)
        return std::unexpected(given.error());
    for (const auto &ranking : *given) {
        const QJsonObject payload = objectOf(ranking.payload).value(keyPayload).toObject();
        QJsonArray ranked;
        for (const QString &id : ranking.rankedFileIds)
            ranked.append(m_anonymizer.messageId(id));
        QJsonObject event{{Key::type, kindRanking}, {Key::userId, m_anonymizer.userId(ranking.fileUserId)},
            {Key::ranking, payload.value(Key::ranking)}, {Key::rankedMessageIds, ranked},
            {Key::rankingParentId, records.value(ranking.parentId).id}, {Key::treeId, records.value(tree).id}};
        if (payload.value(Key::notRankable).toBool())
            event.insert(Key::notRankable, true);
        append(records[ranking.parentId].events, kindRanking, event);
    }
    return {};
}

QJsonObject TreeLoader::anonymized(const QJsonObject &events) const
{
    if (!m_anonymizer.isOn())
        return events;
    QJsonObject hashed = events;
    for (auto kind = hashed.begin(); kind != hashed.end(); ++kind) {
        QJsonArray ofKind;
        for (const QJsonValue &value : kind->toArray()) {
            QJsonObject event = value.toObject();
            if (event.contains(Key::userId))
                event.insert(Key::userId, m_anonymizer.userId(event.value(Key::userId).toString()));
            for (const auto key : {Key::rankingParentId, Key::treeId}) {
                if (event.contains(key))
                    event.insert(key, m_anonymizer.messageId(event.value(key).toString()));
            }
            QJsonArray ranked;
            for (const QJsonValue &id : event.value(Key::rankedMessageIds).toArray())
                ranked.append(m_anonymizer.messageId(id.toString()));
            if (!ranked.isEmpty())
                event.insert(Key::rankedMessageIds, ranked);
            ofKind.append(event);
        }
        *kind = ofKind;
    }
    return hashed;
}

}
