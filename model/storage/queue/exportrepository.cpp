// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/exportrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

ExportRepository::ExportedMessage messageFromRow(const Row &row)
{
    ExportRepository::ExportedMessage exported;
    Message &message = exported.message;
    message.id = row.id<MessageId>(u"id");
    message.parentId = row.optionalId<MessageId>(u"parent_id");
    message.userId = row.optionalId<UserId>(u"user_id");
    message.role = roleFromString(row.text(u"role")).value_or(Role::Prompter);
    message.text = row.text(u"text");
    message.lang = row.text(u"lang");
    message.reviewCount = row.count(u"review_count");
    message.reviewResult = row.optionalBoolean(u"review_result");
    message.deleted = row.boolean(u"deleted");
    message.rank = row.optionalCount(u"rank");
    message.synthetic = row.boolean(u"synthetic");
    message.modelName = row.optionalText(u"model_name");
    message.emojis = countsFromJson(row.text(u"emojis"));
    exported.microseconds = row.integer(u"created_date");
    exported.fileId = row.text(u"file_id");
    exported.fileUserId = row.optionalText(u"file_user_id");
    exported.labels = row.text(u"labels");
    exported.events = row.text(u"events");
    exported.detoxify = row.text(u"detoxify");
    exported.fields = row.text(u"fields");
    return exported;
}

QVariant importClientId()
{
    return toSql(importClient().id);
}

// A null text would be bound as NULL, which compares with nothing.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

}

Result<QList<ExportRepository::Tree>> ExportRepository::trees(
    const TreeFilter &filter, const Position &after, int maximum) const
{
    const Bindings values{{u"after_date"_s, after.microseconds}, {u"after_id"_s, notNull(after.id)},
        {u"maximum"_s, maximum}, {u"state"_s, filter.state ? toString(*filter.state) : u""_s},
        {u"lang"_s, notNull(filter.lang)}, {u"user_id"_s, filter.author ? filter.author->toString() : u""_s}};
    return mapped(m_connection.rows(u"queue/export/trees"_s, values), [](const Row &row) {
        return Tree{row.id<TreeId>(u"message_tree_id"),
            treeStateFromString(row.text(u"state")).value_or(TreeState::HaltedByModerator), row.text(u"origin"),
            row.text(u"fields"), {row.integer(u"created_date"), row.text(u"message_tree_id")}};
    });
}

Result<QList<ExportRepository::ExportedMessage>> ExportRepository::messages(const TreeId &tree) const
{
    return mapped(m_connection.rows(u"queue/export/messages_of_tree"_s,
                      {{u"message_tree_id"_s, toSql(tree)}, {u"import_client"_s, importClientId()}}),
        messageFromRow);
}

Result<QList<ExportRepository::ExportedMessage>> ExportRepository::looseMessages(
    const Position &after, int maximum) const
{
    return mapped(m_connection.rows(u"queue/export/loose_messages"_s,
                      {{u"after_date"_s, after.microseconds}, {u"after_id"_s, notNull(after.id)},
                          {u"maximum"_s, maximum}, {u"import_client"_s, importClientId()}}),
        messageFromRow);
}

Result<QList<ExportRepository::GivenLabels>> ExportRepository::labels(const TreeId &tree) const
{
    return mapped(m_connection.rows(u"queue/export/labels_of_tree"_s, {{u"message_tree_id"_s, toSql(tree)}}),
        [](const Row &row) { return GivenLabels{row.id<MessageId>(u"message_id"), row.text(u"labels")}; });
}

Result<QList<ExportRepository::GivenEmoji>> ExportRepository::emojis(const TreeId &tree) const
{
    return mapped(m_connection.rows(u"queue/export/emojis_of_tree"_s,
                      {{u"message_tree_id"_s, toSql(tree)}, {u"import_client"_s, importClientId()}}),
        [](const Row &row) {
            return GivenEmoji{row.id<MessageId>(u"message_id"), row.text(u"file_user_id"), row.text(u"emoji")};
        });
}

Result<QList<ExportRepository::GivenRanking>> ExportRepository::rankings(const TreeId &tree) const
{
    const auto rows = m_connection.rows(u"queue/export/rankings_of_tree"_s,
        {{u"message_tree_id"_s, toSql(tree)}, {u"import_client"_s, importClientId()}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<GivenRanking> rankings;
    QString last;
    for (const Row &row : *rows) {
        const QString key = row.text(u"task_id") + row.text(u"user_id");
        if (key != last)
            rankings.append({row.id<MessageId>(u"message_id"), row.text(u"file_user_id"), row.text(u"payload"), {}});
        last = key;
        rankings.last().rankedFileIds.append(row.text(u"ranked_file_id"));
    }
    return rankings;
}

}
