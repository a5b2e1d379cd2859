// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/recordreader.h"

#include "model/domain/isodate.h"
#include "model/exchange/fieldreader.h"
#include "model/exchange/recordkeys.h"
#include "model/exchange/treestatename.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype maximumNameLength = 1024;
constexpr qsizetype maximumLangLength = 32;

// {"name": […], "count": […], …} as {name: {"count": …, …}}; other objects are that already.
std::optional<QJsonObject> withoutColumns(const QJsonObject &object)
{
    if (!object.value(Key::name).isArray())
        return object;
    const QJsonArray names = object.value(Key::name).toArray();
    QJsonObject entries;
    for (auto column = object.begin(); column != object.end(); ++column) {
        const QJsonArray values = column->toArray();
        if (values.size() != names.size())
            return {};
        if (column.key() == Key::name)
            continue;
        for (qsizetype i = 0; i < names.size(); ++i) {
            QJsonObject entry = entries.value(names.at(i).toString()).toObject();
            entry.insert(column.key(), values.at(i));
            entries.insert(names.at(i).toString(), entry);
        }
    }
    return entries;
}

QMap<QString, int> emojisOf(FieldReader &fields)
{
    const auto entries = withoutColumns(fields.object(Key::emojis));
    if (!entries) {
        fields.fail(u"the columns of emojis differ in length"_s);
        return {};
    }
    QMap<QString, int> emojis;
    for (auto it = entries->begin(); it != entries->end(); ++it) {
        const QJsonObject counts{{Key::count, it->isObject() ? it->toObject().value(Key::count) : *it}};
        FieldReader counter(counts);
        const auto count = counter.count(Key::count);
        if (!count || it.key().isEmpty() || it.key().size() > maximumIdLength)
            fields.fail(u"emojis: '%1' has no count"_s.arg(it.key().left(20)));
        emojis.insert(it.key(), count.value_or(0));
    }
    return emojis;
}

QMap<QString, LabelMean> labelsOf(FieldReader &fields)
{
    const auto entries = withoutColumns(fields.object(Key::labels));
    if (!entries) {
        fields.fail(u"the columns of labels differ in length"_s);
        return {};
    }
    QMap<QString, LabelMean> labels;
    for (auto it = entries->begin(); it != entries->end(); ++it) {
        FieldReader entry(it->toObject());
        const QJsonValue value = entry.value(Key::value);
        const auto count = entry.count(Key::count);
        if (!value.isDouble() || !count)
            fields.fail(u"labels: '%1' has no value and count"_s.arg(it.key().left(20)));
        labels.insert(it.key(), {value.toDouble(), count.value_or(0)});
    }
    return labels;
}

QMap<QString, double> detoxifyOf(FieldReader &fields)
{
    const QJsonObject scores = fields.object(Key::detoxify);
    QMap<QString, double> detoxify;
    for (auto it = scores.begin(); it != scores.end(); ++it) {
        if (!it->isDouble())
            fields.fail(u"detoxify: '%1' is not a number"_s.arg(it.key().left(20)));
        detoxify.insert(it.key(), it->toDouble());
    }
    return detoxify;
}

std::optional<qint64> createdDateOf(FieldReader &fields)
{
    const auto text = fields.text(Key::createdDate, maximumIdLength);
    if (!text)
        return {};
    const auto date = IsoDate::microseconds(*text);
    if (!date)
        fields.fail(u"created_date '%1' is not a date"_s.arg(text->left(40)));
    return date;
}

QString idOf(FieldReader &fields, QLatin1StringView key)
{
    const QString id = fields.text(key, maximumIdLength).value_or(QString());
    if (id.isEmpty())
        fields.fail(u"%1 is missing"_s.arg(key));
    return id;
}

std::optional<QString> optionalIdOf(FieldReader &fields, QLatin1StringView key)
{
    auto id = fields.text(key, maximumIdLength);
    if (id && id->isEmpty())
        id.reset();
    return id;
}

MessageRecord messageOf(FieldReader &fields)
{
    MessageRecord message;
    message.id = idOf(fields, Key::messageId);
    message.parentId = optionalIdOf(fields, Key::parentId);
    if (message.parentId == message.id)
        fields.fail(u"the message is its own parent"_s);
    message.userId = optionalIdOf(fields, Key::userId);
    message.createdDate = createdDateOf(fields);
    message.text = fields.text(Key::text, maximumTextLength).value_or(QString());
    if (message.text.trimmed().isEmpty())
        fields.fail(u"the message has no text"_s);
    const QString role = fields.text(Key::role, maximumIdLength).value_or(QString());
    if (const auto known = roleFromString(role))
        message.role = *known;
    else
        fields.fail(u"role '%1' is neither prompter nor assistant"_s.arg(role.left(20)));
    message.lang = optionalIdOf(fields, Key::lang);
    if (message.lang && message.lang->size() > maximumLangLength)
        fields.fail(u"lang is no language code"_s);
    message.reviewCount = fields.count(Key::reviewCount);
    message.reviewResult = fields.boolean(Key::reviewResult);
    message.deleted = fields.boolean(Key::deleted);
    message.rank = fields.count(Key::rank);
    message.synthetic = fields.boolean(Key::synthetic);
    message.modelName = fields.text(Key::modelName, maximumNameLength);
    message.emojis = emojisOf(fields);
    message.labels = labelsOf(fields);
    message.events = fields.object(Key::events);
    message.detoxify = detoxifyOf(fields);
    return message;
}

std::optional<QString> stateOf(FieldReader &fields)
{
    const auto state = fields.text(Key::treeState, maximumIdLength);
    if (state && !treeStateOfFile(*state))
        fields.fail(u"tree_state '%1' is unknown"_s.arg(state->left(40)));
    return state;
}

std::expected<Record, QString> flatRow(const QJsonObject &object)
{
    FieldReader fields(object);
    MessageRecord message = messageOf(fields);
    message.treeId = optionalIdOf(fields, Key::treeId);
    message.treeState = stateOf(fields);
    message.treeOrigin = fields.text(Key::origin, maximumNameLength);
    if (const QJsonValue replies = fields.value(Key::replies); replies.isArray() && !replies.toArray().isEmpty())
        fields.fail(u"a message with replies has to stand in a tree: {\"message_tree_id\": …, \"prompt\": …}"_s);
    if (!fields.error().isEmpty())
        return std::unexpected(fields.error());
    message.fields = fields.rest();
    return message;
}

struct Pending
{
    QJsonObject object;
    QString parentId;
    int depth = 0;
};

std::expected<MessageRecord, QString> nestedMessage(const Pending &pending, QJsonArray &replies)
{
    FieldReader fields(pending.object);
    MessageRecord message = messageOf(fields);
    if (pending.depth > maximumDepth)
        fields.fail(u"replies are nested more than %1 deep"_s.arg(maximumDepth));
    if (message.parentId.value_or(pending.parentId) != pending.parentId)
        fields.fail(u"parent_id is not the message that it replies to"_s);
    if (!pending.parentId.isEmpty())
        message.parentId = pending.parentId;
    const QJsonValue below = fields.value(Key::replies);
    if (!below.isUndefined() && !below.isNull() && !below.isArray())
        fields.fail(u"replies is not a list"_s);
    if (!fields.error().isEmpty())
        return std::unexpected(u"message %1: %2"_s.arg(message.id.left(64), fields.error()));
    replies = below.toArray();
    message.fields = fields.rest();
    return message;
}

std::expected<Record, QString> nestedTree(const QJsonObject &object)
{
    FieldReader fields(object);
    TreeRecord tree;
    tree.id = idOf(fields, Key::treeId);
    tree.state = stateOf(fields);
    tree.origin = fields.text(Key::origin, maximumNameLength);
    const QJsonObject prompt = fields.object(Key::prompt);
    if (prompt.isEmpty())
        fields.fail(u"the tree has no prompt"_s);
    if (!fields.error().isEmpty())
        return std::unexpected(fields.error());
    tree.fields = fields.rest();

    // A stack instead of recursion: how deep a file nests is its author's choice.
    QSet<QString> seen;
    QList<Pending> stack{{prompt, {}, 0}};
    while (!stack.isEmpty()) {
        const Pending pending = stack.takeLast();
        QJsonArray replies;
        auto message = nestedMessage(pending, replies);
        if (!message)
            return std::unexpected(message.error());
        if (seen.contains(message->id))
            return std::unexpected(u"message %1 stands in the tree twice"_s.arg(message->id));
        seen.insert(message->id);
        for (qsizetype i = replies.size() - 1; i >= 0; --i)
            stack.append({replies.at(i).toObject(), message->id, pending.depth + 1});
        tree.messages.append(*std::move(message));
    }
    return tree;
}

}

std::expected<Record, QString> recordFromLine(const QByteArray &line)
{
    if (!QUtf8StringView(line).isValidUtf8())
        return std::unexpected(u"the line is not valid UTF-8"_s);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject()) {
        if (problem.error == QJsonParseError::NoError)
            return std::unexpected(u"the line is not a JSON object"_s);
        return std::unexpected(
            u"the line is not JSON (%1, at byte %2)"_s.arg(problem.errorString()).arg(problem.offset));
    }
    const QJsonObject object = document.object();
    if (object.contains(Key::messageId))
        return flatRow(object);
    if (object.contains(Key::treeId))
        return nestedTree(object);
    return std::unexpected(
        u"the object has neither message_id nor message_tree_id: files of trees, of messages and of seeds are read so far"_s);
}

}
