// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/treecodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/messagecodec.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

QJsonValue originOf(const MessageTree &tree)
{
    return tree.origin.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(tree.origin);
}

bool comesBefore(const Message &a, const Message &b)
{
    const auto place = [](const Message &message) { return message.rank.value_or(std::numeric_limits<int>::max()); };
    return std::tuple(place(a), a.createdDate, a.id) < std::tuple(place(b), b.createdDate, b.id);
}

QList<Message> sortedBackwards(QList<Message> siblings)
{
    std::ranges::sort(siblings, [](const Message &a, const Message &b) { return comesBefore(b, a); });
    return siblings;
}

// Depth first, siblings by rank and age. Messages whose parent is not among them start anew, and so do circles of
// parents: nothing is lost. Without recursion, for a hostile tree may be deep.
QList<Message> inOrder(const QList<Message> &messages)
{
    QSet<MessageId> present;
    for (const Message &message : messages)
        present.insert(message.id);
    QMap<MessageId, QList<Message>> children; // under the null id those without a parent
    for (const Message &message : messages) {
        const bool hasParent = message.parentId && present.contains(*message.parentId);
        children[hasParent ? *message.parentId : MessageId()].append(message);
    }

    QList<Message> ordered;
    while (!children.isEmpty()) {
        QList<Message> waiting = sortedBackwards(children.take(children.firstKey()));
        while (!waiting.isEmpty()) {
            Message message = waiting.takeLast();
            const QList<Message> below = sortedBackwards(children.take(message.id));
            message.childrenCount = std::max(message.childrenCount,
                int(std::ranges::count_if(below, [](const Message &child) { return !child.deleted; })));
            ordered.append(message);
            for (Message child : below) {
                child.depth = std::max(child.depth, message.depth + 1);
                waiting.append(child);
            }
        }
    }
    return ordered;
}

void readState(JsonReader &reader, MessageTree &tree)
{
    if (reader.has(Key::state))
        tree.state = reader.named(Key::state, treeStateFromString);
    tree.goalTreeSize = reader.integer(Key::goalTreeSize, 0);
    tree.maxDepth = reader.integer(Key::maxDepth, 0);
    tree.maxChildrenCount = reader.integer(Key::maxChildrenCount, 0);
    tree.origin = reader.text(Key::origin, QString());
}

}

QJsonObject Wire::toJson(const MessageTree &tree)
{
    QJsonObject json = treeStateToJson(tree);
    QJsonArray messages;
    for (const Message &message : tree.messages)
        messages.append(toJson(message));
    json.insert(Key::id, tree.id.toString());
    json.insert(Key::messages, messages);
    json.insert(Key::lang, tree.lang);
    json.insert(Key::wonPromptLotteryDate, jsonOf(tree.wonPromptLotteryDate));
    return json;
}

Result<MessageTree> Wire::messageTreeFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"message tree"_s);
    MessageTree tree;
    tree.id = reader.id<TreeId>(Key::id);
    readState(reader, tree);
    tree.wonPromptLotteryDate = reader.optionalDate(Key::wonPromptLotteryDate);
    QList<Message> messages;
    const QJsonArray list = reader.array(Key::messages);
    for (const QJsonValue &message : list)
        messages.append(reader.take(Key::messages, messageFromJson(message.toObject())));
    tree.messages = inOrder(messages);
    const QString rootLang = tree.messages.isEmpty() ? QString() : tree.messages.constFirst().lang;
    tree.lang = reader.text(Key::lang, rootLang);
    return reader.result(tree);
}

QJsonObject Wire::treeStateToJson(const MessageTree &tree)
{
    return {
        {Key::messageTreeId, tree.id.toString()},
        {Key::state, toString(tree.state)},
        {Key::goalTreeSize, tree.goalTreeSize},
        {Key::maxDepth, tree.maxDepth},
        {Key::maxChildrenCount, tree.maxChildrenCount},
        {Key::active, isActive(tree.state)},
        {Key::origin, originOf(tree)},
    };
}

Result<MessageTree> Wire::treeStateFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"tree state"_s);
    MessageTree tree;
    tree.id = reader.id<TreeId>(Key::messageTreeId);
    if (!reader.has(Key::state))
        reader.fail(Key::state, u"is missing"_s);
    readState(reader, tree);
    return reader.result(tree);
}
