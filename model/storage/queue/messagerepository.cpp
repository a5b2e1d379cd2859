// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/messagerepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

QString nameOf(MessageRepository::Removal by)
{
    switch (by) {
    case MessageRepository::Removal::Moderator:
        return u"moderator"_s;
    case MessageRepository::Removal::AutoModeration:
        return u"auto_moderation"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Message messageFromRow(const Row &row)
{
    return {
        .id = row.id<MessageId>(u"id"),
        .parentId = row.optionalId<MessageId>(u"parent_id"),
        .treeId = row.id<TreeId>(u"message_tree_id"),
        .userId = row.optionalId<UserId>(u"user_id"),
        .frontendMessageId = row.text(u"frontend_message_id"),
        .role = roleFromString(row.text(u"role")).value_or(Role::Prompter),
        .text = row.text(u"text"),
        .lang = row.text(u"lang"),
        .createdDate = row.dateTime(u"created_date"),
        .depth = row.count(u"depth"),
        .childrenCount = row.count(u"children_count"),
        .deleted = row.boolean(u"deleted"),
        .reviewCount = row.count(u"review_count"),
        .reviewResult = row.optionalBoolean(u"review_result"),
        .retired = row.boolean(u"retired"),
        .rankingCount = row.count(u"ranking_count"),
        .rank = row.optionalCount(u"rank"),
        .synthetic = row.boolean(u"synthetic"),
        .edited = row.boolean(u"edited"),
        .modelName = row.optionalText(u"model_name"),
        .emojis = countsFromJson(row.text(u"emojis")),
    };
}

Result<void> MessageRepository::insert(
    const Message &message, const ApiClientId &client, const std::optional<TaskId> &task) const
{
    return done(m_connection.execute(u"queue/message/insert"_s,
        {{u"id"_s, toSql(message.id)}, {u"parent_id"_s, toSql(message.parentId)},
            {u"message_tree_id"_s, toSql(message.treeId)}, {u"loose"_s, message.treeId.isNull()},
            {u"task_id"_s, toSql(task)}, {u"user_id"_s, toSql(message.userId)}, {u"role"_s, toString(message.role)},
            {u"api_client_id"_s, toSql(client)}, {u"frontend_message_id"_s, message.frontendMessageId},
            {u"created_date"_s, toSql(message.createdDate)}, {u"text"_s, message.text}, {u"lang"_s, message.lang},
            {u"depth"_s, message.depth}, {u"children_count"_s, message.childrenCount}, {u"deleted"_s, message.deleted},
            {u"review_count"_s, message.reviewCount}, {u"review_result"_s, toSql(message.reviewResult)},
            {u"ranking_count"_s, message.rankingCount}, {u"rank"_s, toSql(message.rank)},
            {u"synthetic"_s, message.synthetic}, {u"edited"_s, message.edited},
            {u"model_name"_s, toSql(message.modelName)}, {u"emojis"_s, toJson(message.emojis)}}));
}

Result<std::optional<Message>> MessageRepository::find(const MessageId &id) const
{
    return mapped(m_connection.row(u"queue/message/by_id"_s, {{u"id"_s, toSql(id)}}), messageFromRow);
}

Result<std::optional<Message>> MessageRepository::find(
    const ApiClientId &client, const QString &frontendMessageId) const
{
    return mapped(m_connection.row(u"queue/message/by_frontend_id"_s,
                      {{u"api_client_id"_s, toSql(client)}, {u"frontend_message_id"_s, frontendMessageId}}),
        messageFromRow);
}

Result<bool> MessageRepository::exists(
    const MessageId &id, const ApiClientId &client, const QString &frontendMessageId) const
{
    return found(m_connection.row(u"queue/message/exists"_s,
        {{u"id"_s, toSql(id)}, {u"api_client_id"_s, toSql(client)}, {u"frontend_message_id"_s, frontendMessageId}}));
}

Result<Conversation> MessageRepository::conversation(const MessageId &last) const
{
    return mapped(m_connection.rows(u"queue/message/conversation"_s, {{u"id"_s, toSql(last)}}), messageFromRow);
}

Result<QList<Message>> MessageRepository::children(const MessageId &parent) const
{
    return mapped(m_connection.rows(u"queue/message/children"_s, {{u"parent_id"_s, toSql(parent)}}), messageFromRow);
}

Result<QList<Message>> MessageRepository::ofTree(const TreeId &tree) const
{
    return mapped(m_connection.rows(u"queue/message/of_tree"_s, {{u"message_tree_id"_s, toSql(tree)}}), messageFromRow);
}

Result<QList<Message>> MessageRepository::outlinesOf(const TreeId &tree) const
{
    return mapped(m_connection.rows(u"queue/message/outlines_of_tree"_s, {{u"message_tree_id"_s, toSql(tree)}}),
        [](const Row &row) {
            Message message;
            message.id = row.id<MessageId>(u"id");
            message.parentId = row.optionalId<MessageId>(u"parent_id");
            message.treeId = row.id<TreeId>(u"message_tree_id");
            message.userId = row.optionalId<UserId>(u"user_id");
            message.role = roleFromString(row.text(u"role")).value_or(Role::Prompter);
            message.lang = row.text(u"lang");
            message.depth = row.count(u"depth");
            message.deleted = row.boolean(u"deleted");
            message.reviewCount = row.count(u"review_count");
            message.reviewResult = row.optionalBoolean(u"review_result");
            message.retired = row.boolean(u"retired");
            message.rankingCount = row.count(u"ranking_count");
            if (const QString emojis = row.text(u"emojis"); emojis != "{}"_L1) // few have any
                message.emojis = countsFromJson(emojis);
            return message;
        });
}

Result<QList<Message>> MessageRepository::list(const MessageFilter &filter, const ApiClientId &authorsClient) const
{
    const auto username = filter.author ? std::optional(filter.author->username) : std::nullopt;
    const auto method = filter.author ? std::optional(toString(filter.author->authMethod)) : std::nullopt;
    // The message last seen says where to go on, to the microsecond; its date alone would not.
    const auto beforeDate = filter.beforeId ? std::nullopt : filter.beforeDate;
    return mapped(m_connection.rows(u"queue/message/list"_s,
                      {{u"lang"_s, toSql(filter.lang)}, {u"username"_s, toSql(username)},
                          {u"auth_method"_s, toSql(method)}, {u"api_client_id"_s, toSql(authorsClient)},
                          {u"pattern"_s, likePattern(filter.searchText)}, {u"before_id"_s, toSql(filter.beforeId)},
                          {u"before_date"_s, toSql(beforeDate)}, {u"maximum"_s, filter.maximum}}),
        messageFromRow);
}

Result<QMap<QString, int>> MessageRepository::languages() const
{
    const auto rows = m_connection.rows(u"queue/message/languages"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QMap<QString, int> languages;
    for (const Row &row : *rows)
        languages.insert(row.text(u"lang"), row.count(u"messages"));
    return languages;
}

Result<void> MessageRepository::storeReview(const Message &reviewed) const
{
    return done(m_connection.execute(u"queue/message/store_review"_s,
        {{u"id"_s, toSql(reviewed.id)}, {u"review_count"_s, reviewed.reviewCount},
            {u"review_result"_s, toSql(reviewed.reviewResult)}, {u"retired"_s, reviewed.retired}}));
}

Result<void> MessageRepository::recountChildren(const MessageId &parent) const
{
    return done(m_connection.execute(u"queue/message/recount_children"_s, {{u"id"_s, toSql(parent)}}));
}

Result<void> MessageRepository::storeRank(const MessageId &id, std::optional<int> rank) const
{
    return done(m_connection.execute(u"queue/message/store_rank"_s, {{u"id"_s, toSql(id)}, {u"rank"_s, toSql(rank)}}));
}

Result<void> MessageRepository::countRanking(const MessageId &id) const
{
    return done(m_connection.execute(u"queue/message/count_ranking"_s, {{u"id"_s, toSql(id)}}));
}

Result<void> MessageRepository::storeEmojis(const MessageId &id, const QMap<QString, int> &emojis) const
{
    return done(
        m_connection.execute(u"queue/message/store_emojis"_s, {{u"id"_s, toSql(id)}, {u"emojis"_s, toJson(emojis)}}));
}

Result<void> MessageRepository::removeWithReplies(const MessageId &id, Removal by) const
{
    return done(m_connection.execute(
        u"queue/message/delete_with_replies"_s, {{u"id"_s, toSql(id)}, {u"removal"_s, nameOf(by)}}));
}

Result<void> MessageRepository::restore(const MessageId &id) const
{
    return done(m_connection.execute(u"queue/message/undelete"_s, {{u"id"_s, toSql(id)}}));
}

Result<void> MessageRepository::storeText(const MessageId &id, const QString &text) const
{
    return done(m_connection.execute(u"queue/message/store_text"_s, {{u"id"_s, toSql(id)}, {u"text"_s, text}}));
}

Result<QList<Message>> MessageRepository::withReplies(const MessageId &id) const
{
    return mapped(m_connection.rows(u"queue/message/with_replies"_s, {{u"id"_s, toSql(id)}}), messageFromRow);
}

Result<QList<Message>> MessageRepository::ofUser(
    const UserId &author, const std::optional<QDateTime> &from, const std::optional<QDateTime> &until) const
{
    return mapped(m_connection.rows(u"queue/message/of_user"_s,
                      {{u"user_id"_s, toSql(author)}, {u"from_date"_s, toSql(from)}, {u"until_date"_s, toSql(until)}}),
        messageFromRow);
}

Result<bool> MessageRepository::hasRecentDuplicate(
    const UserId &author, const QString &text, const QDateTime &since) const
{
    return found(m_connection.row(u"queue/message/recent_duplicate"_s,
        {{u"user_id"_s, toSql(author)}, {u"text"_s, text}, {u"since"_s, toSql(since)}}));
}

Result<bool> MessageRepository::hasOwnCountedReply(
    const MessageId &parent, const UserId &author, int requiredReviews) const
{
    return found(m_connection.row(u"queue/message/own_counted_reply"_s,
        {{u"parent_id"_s, toSql(parent)}, {u"user_id"_s, toSql(author)}, {u"required_reviews"_s, requiredReviews}}));
}

} // namespace Storage
