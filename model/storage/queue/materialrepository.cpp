// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/materialrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> MaterialRepository::skip(const MaterialId &material, const UserId &user, const QDateTime &date) const
{
    return done(m_connection.execute(u"queue/material/skip"_s,
        {{u"material_id"_s, toSql(material)}, {u"user_id"_s, toSql(user)}, {u"created_date"_s, toSql(date)}}));
}

Result<void> MaterialRepository::reopenExpired(const QDateTime &now) const
{
    return done(m_connection.execute(u"queue/material/reopen_expired"_s, {{u"now"_s, toSql(now)}}));
}

Result<QList<StoryId>> MaterialRepository::misplacedStories(int wantedSummaries) const
{
    return mapped(m_connection.rows(u"queue/material/misplaced_stories"_s, {{u"wanted_summaries"_s, wantedSummaries}}),
        [](const Row &row) { return row.id<StoryId>(u"id"); });
}

Result<QList<SummaryId>> MaterialRepository::misplacedSummaries(int wantedRatings) const
{
    return mapped(m_connection.rows(u"queue/material/misplaced_summaries"_s, {{u"wanted_ratings"_s, wantedRatings}}),
        [](const Row &row) { return row.id<SummaryId>(u"id"); });
}

Result<QList<PromptSetId>> MaterialRepository::misplacedPromptSets(int requiredRankings) const
{
    return mapped(
        m_connection.rows(u"queue/material/misplaced_prompt_sets"_s, {{u"required_rankings"_s, requiredRankings}}),
        [](const Row &row) { return row.id<PromptSetId>(u"id"); });
}

Result<QList<StoryId>> MaterialRepository::summarisedBy(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/material/summarised_by"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return row.id<StoryId>(u"id"); });
}

Result<QList<SummaryId>> MaterialRepository::ratedBy(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/material/rated_by"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return row.id<SummaryId>(u"id"); });
}

Result<QList<PromptSetId>> MaterialRepository::rankedBy(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/material/ranked_by"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return row.id<PromptSetId>(u"id"); });
}

Result<void> MaterialRepository::removeOf(const UserId &user, QMap<QString, int> &rows) const
{
    for (const QString &table : {u"rated_summary"_s, u"ranked_prompt"_s, u"summary"_s, u"skipped_material"_s}) {
        const auto removed =
            m_connection.execute(u"queue/material/delete_%1_of"_s.arg(table), {{u"user_id"_s, toSql(user)}});
        if (!removed)
            return std::unexpected(removed.error());
        if (*removed > 0)
            rows[table] += *removed;
    }
    return done(m_connection.execute(u"queue/material/reopen_to"_s, {{u"user_id"_s, toSql(user)}}));
}

Result<void> MaterialRepository::recountSummaries(const StoryId &story) const
{
    return done(m_connection.execute(u"queue/story/recount_summaries"_s, {{u"id"_s, toSql(story)}}));
}

Result<void> MaterialRepository::recountRatings(const SummaryId &summary) const
{
    return done(m_connection.execute(u"queue/summary/recount_ratings"_s, {{u"id"_s, toSql(summary)}}));
}

Result<void> MaterialRepository::recountRankings(const PromptSetId &set) const
{
    return done(m_connection.execute(u"queue/prompt_set/recount_rankings"_s, {{u"id"_s, toSql(set)}}));
}

} // namespace Storage
