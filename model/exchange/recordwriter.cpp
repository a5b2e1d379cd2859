// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/recordwriter.h"

#include "model/domain/isodate.h"
#include "model/domain/label.h"
#include "model/exchange/jsonwriter.h"
#include "model/exchange/recordkeys.h"

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// The names that the protocol knows first and in its order, so that a file reads like those of
// Open-Assistant.
template <typename Value>
QStringList orderedNames(const QMap<QString, Value> &map, const QStringList &known)
{
    QStringList names;
    for (const QString &name : known) {
        if (map.contains(name))
            names.append(name);
    }
    for (auto it = map.keyBegin(); it != map.keyEnd(); ++it) {
        if (!known.contains(*it))
            names.append(*it);
    }
    return names;
}

const QStringList &labelNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Label label : allLabels())
            all.append(toString(label));
        return all;
    }();
    return names;
}

const QStringList emojiNames{u"+1"_s, u"-1"_s, u"red_flag"_s, u"100"_s, u"rofl"_s, u"clap"_s, u"diamond"_s,
    u"heart_eyes"_s, u"disappointed"_s, u"poop"_s, u"skull"_s, u"_skip_reply"_s, u"_skip_ranking"_s,
    u"_skip_labeling"_s};
const QStringList detoxifyNames{u"toxicity"_s, u"severe_toxicity"_s, u"obscene"_s, u"identity_attack"_s, u"insult"_s,
    u"threat"_s, u"sexual_explicit"_s};
const QList<QLatin1StringView> eventKeys{Key::type, Key::userId, Key::emoji, Key::rating, Key::ranking,
    Key::rankedMessageIds, Key::rankingParentId, Key::treeId, Key::notRankable};

void write(JsonWriter &json, const QMap<QString, LabelMean> &labels)
{
    json.beginObject();
    for (const QString &name : orderedNames(labels, labelNames())) {
        json.key(name);
        json.beginObject();
        json.key(Key::value);
        json.real(labels.value(name).value);
        json.key(Key::count);
        json.integer(labels.value(name).count);
        json.endObject();
    }
    json.endObject();
}

void write(JsonWriter &json, const QMap<QString, int> &emojis)
{
    json.beginObject();
    for (const QString &name : orderedNames(emojis, emojiNames)) {
        json.key(name);
        json.integer(emojis.value(name));
    }
    json.endObject();
}

void write(JsonWriter &json, const QMap<QString, double> &scores)
{
    json.beginObject();
    for (const QString &name : orderedNames(scores, detoxifyNames)) {
        json.key(name);
        json.real(scores.value(name));
    }
    json.endObject();
}

void writeText(JsonWriter &json, QLatin1StringView key, const std::optional<QString> &value)
{
    if (!value)
        return;
    json.key(key);
    json.text(*value);
}

void writeCount(JsonWriter &json, QLatin1StringView key, std::optional<int> value)
{
    if (!value)
        return;
    json.key(key);
    json.integer(*value);
}

void writeBoolean(JsonWriter &json, QLatin1StringView key, std::optional<bool> value)
{
    if (!value)
        return;
    json.key(key);
    json.boolean(*value);
}

void writeFields(JsonWriter &json, const QJsonObject &fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        json.key(it.key());
        json.value(*it);
    }
}

// Up to the key after which a tree's replies stand.
void writeUntilReplies(JsonWriter &json, const MessageRecord &message)
{
    json.key(Key::messageId);
    json.text(message.id);
    writeText(json, Key::parentId, message.parentId);
    writeText(json, Key::userId, message.userId);
    if (message.createdDate)
        writeText(json, Key::createdDate, IsoDate::text(*message.createdDate));
    writeText(json, Key::text, message.text);
    writeText(json, Key::role, toString(message.role));
    writeText(json, Key::lang, message.lang);
    writeCount(json, Key::reviewCount, message.reviewCount);
    writeBoolean(json, Key::reviewResult, message.reviewResult);
    writeBoolean(json, Key::deleted, message.deleted);
    writeCount(json, Key::rank, message.rank);
    writeBoolean(json, Key::synthetic, message.synthetic);
    writeText(json, Key::modelName, message.modelName);
    if (!message.emojis.isEmpty()) {
        json.key(Key::emojis);
        write(json, message.emojis);
    }
}

void writeFromLabels(JsonWriter &json, const MessageRecord &message)
{
    if (!message.labels.isEmpty()) {
        json.key(Key::labels);
        write(json, message.labels);
    }
    if (!message.events.isEmpty()) {
        json.key(Key::events);
        json.value(message.events, eventKeys);
    }
    if (!message.detoxify.isEmpty()) {
        json.key(Key::detoxify);
        write(json, message.detoxify);
    }
    writeFields(json, message.fields);
}

void writeNested(
    JsonWriter &json, const TreeRecord &tree, const QMultiHash<QString, qsizetype> &replies, qsizetype index)
{
    const MessageRecord &message = tree.messages.at(index);
    json.beginObject();
    writeUntilReplies(json, message);
    json.key(Key::replies);
    json.beginArray();
    QList<qsizetype> below = replies.values(message.id);
    std::ranges::sort(below);
    for (const qsizetype reply : std::as_const(below))
        writeNested(json, tree, replies, reply);
    json.endArray();
    writeFromLabels(json, message);
    json.endObject();
}

template <typename Map>
QByteArray written(const Map &map)
{
    JsonWriter json;
    write(json, map);
    return json.take();
}

}

QByteArray lineOf(const MessageRecord &message)
{
    JsonWriter json;
    json.beginObject();
    writeUntilReplies(json, message);
    writeFromLabels(json, message);
    writeText(json, Key::treeId, message.treeId);
    writeText(json, Key::treeState, message.treeState);
    writeText(json, Key::origin, message.treeOrigin);
    json.endObject();
    return json.take();
}

QByteArray lineOf(const TreeRecord &tree, bool withReplies)
{
    JsonWriter json;
    json.beginObject();
    json.key(Key::treeId);
    json.text(tree.id);
    writeText(json, Key::treeState, tree.state);
    json.key(Key::prompt);
    if (withReplies) {
        QMultiHash<QString, qsizetype> replies;
        for (qsizetype i = 1; i < tree.messages.size(); ++i)
            replies.insert(tree.messages.at(i).parentId.value_or(QString()), i);
        writeNested(json, tree, replies, 0);
    } else {
        json.beginObject();
        writeUntilReplies(json, tree.messages.constFirst());
        writeFromLabels(json, tree.messages.constFirst());
        json.endObject();
    }
    writeText(json, Key::origin, tree.origin);
    writeFields(json, tree.fields);
    json.endObject();
    return json.take();
}

QByteArray lineOf(const TreeRecord &tree)
{
    return lineOf(tree, true);
}

QByteArray jsonOf(const QMap<QString, LabelMean> &labels)
{
    return written(labels);
}

QByteArray jsonOf(const QMap<QString, int> &emojis)
{
    return written(emojis);
}

QByteArray jsonOf(const QMap<QString, double> &scores)
{
    return written(scores);
}

QByteArray jsonOf(const QJsonObject &object)
{
    JsonWriter json;
    json.value(object);
    return json.take();
}

}
