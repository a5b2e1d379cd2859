// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/importrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<std::optional<ImportRepository::Place>> ImportRepository::find(const MessageId &id) const
{
    return mapped(m_connection.row(u"queue/import/find_place"_s, {{u"id"_s, toSql(id)}}), [](const Row &row) {
        return Place{row.optionalId<TreeId>(u"message_tree_id"), row.count(u"depth"),
            roleFromString(row.text(u"role")).value_or(Role::Prompter), row.text(u"lang")};
    });
}

Result<void> ImportRepository::insert(const Arrival &arrival) const
{
    const Message &message = arrival.message;
    const auto tree = arrival.loose ? std::nullopt : std::optional(message.treeId);
    const auto inserted = m_connection.execute(u"queue/import/insert_message"_s,
        {{u"id"_s, toSql(message.id)}, {u"parent_id"_s, toSql(message.parentId)}, {u"message_tree_id"_s, toSql(tree)},
            {u"loose"_s, arrival.loose}, {u"user_id"_s, toSql(message.userId)}, {u"role"_s, toString(message.role)},
            {u"api_client_id"_s, toSql(importClient().id)}, {u"frontend_message_id"_s, message.frontendMessageId},
            {u"created_date"_s, arrival.microseconds}, {u"text"_s, message.text}, {u"lang"_s, message.lang},
            {u"depth"_s, message.depth}, {u"deleted"_s, message.deleted}, {u"review_count"_s, message.reviewCount},
            {u"review_result"_s, toSql(message.reviewResult)}, {u"rank"_s, toSql(message.rank)},
            {u"synthetic"_s, message.synthetic}, {u"model_name"_s, toSql(message.modelName)},
            {u"emojis"_s, toJson(message.emojis)}});
    if (!inserted)
        return std::unexpected(inserted.error());
    const auto kept = m_connection.execute(u"queue/import/insert_baseline"_s,
        {{u"message_id"_s, toSql(message.id)}, {u"review_count"_s, message.reviewCount},
            {u"review_result"_s, toSql(message.reviewResult)}, {u"rank"_s, toSql(message.rank)},
            {u"labels"_s, toSql(arrival.baseline.labels)}, {u"emojis"_s, toSql(arrival.baseline.emojis)},
            {u"events"_s, toSql(arrival.baseline.events)}, {u"detoxify"_s, toSql(arrival.baseline.detoxify)},
            {u"fields"_s, toSql(arrival.baseline.fields)}});
    if (!kept)
        return std::unexpected(kept.error());
    if (arrival.loose || !message.parentId || message.deleted)
        return {};
    return countChild(*message.parentId);
}

Result<void> ImportRepository::countChild(const MessageId &parent) const
{
    return done(m_connection.execute(u"queue/import/count_child"_s, {{u"parent_id"_s, toSql(parent)}}));
}

Result<void> ImportRepository::storeTreeFields(const TreeId &id, const QString &fields) const
{
    return done(m_connection.execute(
        u"queue/import/insert_tree_fields"_s, {{u"message_tree_id"_s, toSql(id)}, {u"fields"_s, fields}}));
}

Result<QString> ImportRepository::treeFields(const TreeId &id) const
{
    const auto row = m_connection.row(u"queue/import/find_tree_fields"_s, {{u"message_tree_id"_s, toSql(id)}});
    if (!row)
        return std::unexpected(row.error());
    return *row ? (*row)->text(u"fields") : QString();
}

Result<QList<MessageId>> ImportRepository::adoptLooseMessages(int maximumDepth) const
{
    QList<MessageId> adopted;
    while (true) { // each pass hangs in what stands directly under a tree
        const auto rows = m_connection.rows(u"queue/import/adoptable"_s, {{u"maximum_depth"_s, maximumDepth}});
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->isEmpty())
            return adopted;
        for (const Row &row : *rows) {
            const auto hung = m_connection.execute(u"queue/import/adopt"_s,
                {{u"id"_s, row.text(u"id")}, {u"message_tree_id"_s, row.text(u"message_tree_id")},
                    {u"depth"_s, row.count(u"depth") + 1}});
            if (!hung)
                return std::unexpected(hung.error());
            if (!row.boolean(u"deleted")) {
                if (const auto counted = countChild(row.id<MessageId>(u"parent_id")); !counted)
                    return std::unexpected(counted.error());
            }
            adopted.append(row.id<MessageId>(u"id"));
        }
    }
}

}
