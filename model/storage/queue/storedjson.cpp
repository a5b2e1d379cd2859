// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/storedjson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

constexpr auto keyValue = "value"_L1;
constexpr auto keyCount = "count"_L1;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

QString toJson(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        object.insert(it.key(), it.value());
    return compact(object);
}

QMap<QString, int> countsFromJson(const QString &json)
{
    QMap<QString, int> counts;
    if (json.size() <= 2) // "{}", which nearly all of them are
        return counts;
    const QJsonObject object = objectOf(json);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        counts.insert(it.key(), it.value().toInt());
    return counts;
}

QString toJson(const Labels &labels)
{
    QJsonObject object;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        object.insert(toString(it.key()), it.value());
    return compact(object);
}

Labels labelsFromJson(const QString &json)
{
    Labels labels;
    const QJsonObject object = objectOf(json);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (const auto label = labelFromString(it.key()))
            labels.insert(*label, it.value().toDouble());
    }
    return labels;
}

LabelMeans labelMeansFromJson(const QString &json)
{
    LabelMeans means;
    const QJsonObject object = objectOf(json);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonObject mean = it.value().toObject();
        if (const auto label = labelFromString(it.key()))
            means.insert(*label, {mean[keyValue].toDouble(), mean[keyCount].toInt()});
    }
    return means;
}

} // namespace Storage
