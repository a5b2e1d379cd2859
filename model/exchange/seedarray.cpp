// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/seedarray.h"

#include "model/exchange/recordkeys.h"
#include "model/exchange/recordreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr auto keySeedId = "user_message_id"_L1;
constexpr auto keySeedParentId = "parent_message_id"_L1;
constexpr auto keySeedTaskId = "task_message_id"_L1;
constexpr int seedReviewCount = 5;

// A seed is a flat row with other names for its ids.
std::expected<MessageRecord, QString> messageOf(const QJsonObject &seed)
{
    if (!seed.contains(keySeedId))
        return std::unexpected(u"the object has no user_message_id: arrays of seeds are read, no others so far"_s);
    QJsonObject row = seed;
    row.insert(Key::messageId, row.take(keySeedId));
    row.insert(Key::parentId, row.take(keySeedParentId));
    row.remove(keySeedTaskId);
    const bool isRoot = row.value(Key::parentId).isNull();
    if (isRoot && !row.contains(Key::treeState))
        row.insert(Key::treeState, u"growing"_s);
    row.insert(Key::reviewCount, seedReviewCount);
    row.insert(Key::reviewResult, true);
    auto record = recordFromLine(QJsonDocument(row).toJson(QJsonDocument::Compact));
    if (!record)
        return std::unexpected(record.error());
    return std::get<MessageRecord>(*std::move(record));
}

}

std::expected<QList<SeedElement>, QString> seedsFromJson(const QByteArray &json)
{
    if (!QUtf8StringView(json).isValidUtf8())
        return std::unexpected(u"it is not valid UTF-8"_s);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (!document.isArray())
        return std::unexpected(u"it is not JSON (%1, at byte %2)"_s.arg(problem.errorString()).arg(problem.offset));
    QList<SeedElement> seeds;
    const QJsonArray elements = document.array();
    for (qsizetype i = 0; i < elements.size(); ++i)
        seeds.append({int(i + 1), messageOf(elements.at(i).toObject())});
    return seeds;
}

}
