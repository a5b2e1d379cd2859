// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/figurescodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

QJsonObject countsToJson(const QMap<QString, int> &counts)
{
    QJsonObject json;
    for (const auto &[name, count] : counts.asKeyValueRange())
        json.insert(name, count);
    return json;
}

}

QJsonObject Wire::toJson(const SystemFigures &figures)
{
    return {
        {Key::all, figures.all},
        {Key::active, figures.active},
        {Key::activeByLang, countsToJson(figures.activeByLang)},
        {Key::deleted, figures.deleted},
        {Key::messageTrees, figures.messageTrees},
    };
}

Result<SystemFigures> Wire::systemFiguresFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"statistics"_s);
    SystemFigures figures;
    figures.all = reader.integer(Key::all);
    figures.active = reader.integer(Key::active);
    figures.deleted = reader.integer(Key::deleted);
    figures.messageTrees = reader.integer(Key::messageTrees);
    const QJsonObject languages = reader.object(Key::activeByLang);
    for (auto it = languages.begin(); it != languages.end(); ++it)
        figures.activeByLang.insert(it.key(), it.value().toInt());
    return reader.result(figures);
}

QJsonObject Wire::treeCountsToJson(const QMap<TreeState, int> &trees)
{
    QJsonObject json;
    for (const auto &[state, count] : trees.asKeyValueRange())
        json.insert(toString(state), count);
    return json;
}

Result<QMap<TreeState, int>> Wire::treeCountsFromJson(const QJsonObject &json)
{
    QMap<TreeState, int> trees;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const auto state = treeStateFromString(it.key()))
            trees.insert(*state, it.value().toInt());
    }
    return trees;
}

QJsonArray Wire::toJson(const QList<TreeSize> &trees)
{
    QJsonArray json;
    for (const TreeSize &tree : trees) {
        json.append(QJsonObject{
            {Key::messageTreeId, tree.id.toString()},
            {Key::state, toString(tree.state)},
            {Key::depth, tree.depth},
            {Key::oldest, isoText(tree.oldest)},
            {Key::youngest, isoText(tree.youngest)},
            {Key::count, tree.count},
            {Key::goalTreeSize, tree.goalTreeSize},
        });
    }
    return json;
}

Result<QList<TreeSize>> Wire::treeSizesFromJson(const QJsonArray &json)
{
    QList<TreeSize> trees;
    for (const QJsonValue &entry : json) {
        JsonReader reader(entry.toObject(), u"tree size"_s);
        TreeSize tree;
        tree.id = reader.id<TreeId>(Key::messageTreeId);
        tree.state = reader.named(Key::state, treeStateFromString);
        tree.depth = reader.integer(Key::depth);
        tree.oldest = reader.optionalDate(Key::oldest).value_or(QDateTime());
        tree.youngest = reader.optionalDate(Key::youngest).value_or(QDateTime());
        tree.count = reader.integer(Key::count);
        tree.goalTreeSize = reader.integer(Key::goalTreeSize);
        const auto read = reader.result(tree);
        if (!read)
            return std::unexpected(read.error());
        trees.append(*read);
    }
    return trees;
}

QJsonObject Wire::toJson(const CachedFigures &figures)
{
    return {
        {Key::name, toString(figures.figure)},
        {Key::lastUpdated, isoText(figures.lastUpdated)},
        {Key::stats, figures.figures},
    };
}

Result<CachedFigures> Wire::cachedFiguresFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"cached statistics"_s);
    CachedFigures figures;
    figures.figure = reader.named(Key::name, cachedFigureFromString);
    figures.lastUpdated = reader.optionalDate(Key::lastUpdated).value_or(QDateTime());
    figures.figures = json.value(Key::stats);
    return reader.result(figures);
}

QJsonObject Wire::toJson(const QList<CachedFigures> &figures)
{
    QJsonObject byName;
    for (const CachedFigures &one : figures)
        byName.insert(toString(one.figure), toJson(one));
    return {{Key::statsByName, byName}};
}

Result<QList<CachedFigures>> Wire::allCachedFiguresFromJson(const QJsonObject &json)
{
    QList<CachedFigures> all;
    const QJsonObject byName = json.value(Key::statsByName).toObject();
    for (const QJsonValue &entry : byName) {
        const auto figures = cachedFiguresFromJson(entry.toObject());
        if (!figures)
            return std::unexpected(figures.error());
        all.append(*figures);
    }
    return all;
}
