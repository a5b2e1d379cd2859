// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/summaryrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Summary summaryFromRow(const Row &row)
{
    return {
        .id = row.id<SummaryId>(u"id"),
        .storyId = row.id<StoryId>(u"story_id"),
        .taskId = row.optionalId<TaskId>(u"task_id"),
        .userId = row.optionalId<UserId>(u"user_id"),
        .createdDate = row.dateTime(u"created_date"),
        .text = row.text(u"text"),
        .synthetic = row.boolean(u"synthetic"),
        .modelName = row.optionalText(u"model_name"),
        .origin = row.text(u"origin"),
        .licence = row.text(u"licence"),
        .enabled = row.boolean(u"enabled"),
        .ratingCount = row.count(u"rating_count"),
        .ratingSum = row.count(u"rating_sum"),
    };
}

} // namespace

Result<void> SummaryRepository::insert(const Summary &summary, const ApiClientId &client) const
{
    return done(m_connection.execute(u"queue/summary/insert"_s,
        {{u"id"_s, toSql(summary.id)}, {u"story_id"_s, toSql(summary.storyId)}, {u"api_client_id"_s, toSql(client)},
            {u"task_id"_s, toSql(summary.taskId)}, {u"user_id"_s, toSql(summary.userId)},
            {u"created_date"_s, toSql(summary.createdDate)}, {u"text"_s, summary.text},
            {u"synthetic"_s, summary.synthetic}, {u"model_name"_s, toSql(summary.modelName)},
            {u"origin"_s, textOrNull(summary.origin)}, {u"licence"_s, textOrNull(summary.licence)}}));
}

Result<std::optional<Summary>> SummaryRepository::find(const SummaryId &id) const
{
    return mapped(m_connection.row(u"queue/summary/by_id"_s, {{u"id"_s, toSql(id)}}), summaryFromRow);
}

Result<QList<SummaryId>> SummaryRepository::ofUser(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/summary/of_user"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return row.id<SummaryId>(u"id"); });
}

Result<bool> SummaryRepository::hasOwn(const StoryId &story, const UserId &user) const
{
    return found(m_connection.row(
        u"queue/summary/own_of_story"_s, {{u"story_id"_s, toSql(story)}, {u"user_id"_s, toSql(user)}}));
}

Result<bool> SummaryRepository::hasRecentDuplicate(
    const UserId &user, const QString &text, const QDateTime &since) const
{
    return found(m_connection.row(u"queue/summary/recent_duplicate"_s,
        {{u"user_id"_s, toSql(user)}, {u"text"_s, text}, {u"since"_s, toSql(since)}}));
}

Result<void> SummaryRepository::insertRating(const Rating &rating) const
{
    const Bindings keys{{u"task_id"_s, toSql(rating.taskId)}, {u"user_id"_s, toSql(rating.userId)},
        {u"created_date"_s, toSql(rating.createdDate)}};
    Bindings reaction = keys;
    reaction.insert(u"api_client_id"_s, toSql(rating.clientId));
    reaction.insert(u"payload_type"_s, u"RatingReactionPayload"_s);
    reaction.insert(u"payload"_s, rating.payload);
    reaction.insert(u"message_id"_s, toSql(std::optional<MessageId>()));
    if (const auto stored = m_connection.execute(u"queue/reaction/insert"_s, reaction); !stored)
        return std::unexpected(stored.error());
    Bindings value = keys;
    value.insert(u"summary_id"_s, toSql(rating.summaryId));
    value.insert(u"rating"_s, rating.rating);
    if (const auto stored = m_connection.execute(u"queue/summary/insert_rating"_s, value); !stored)
        return std::unexpected(stored.error());
    return done(m_connection.execute(
        u"queue/summary/count_rating"_s, {{u"id"_s, toSql(rating.summaryId)}, {u"rating"_s, rating.rating}}));
}

Result<bool> SummaryRepository::isRatedBy(const SummaryId &summary, const UserId &user) const
{
    return found(m_connection.row(
        u"queue/summary/own_rating"_s, {{u"summary_id"_s, toSql(summary)}, {u"user_id"_s, toSql(user)}}));
}

} // namespace Storage
