// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/storyrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Story storyFromRow(const Row &row)
{
    return {
        .id = row.id<StoryId>(u"id"),
        .lang = row.text(u"lang"),
        .text = row.text(u"text"),
        .origin = row.text(u"origin"),
        .licence = row.text(u"licence"),
        .createdDate = row.dateTime(u"created_date"),
        .enabled = row.boolean(u"enabled"),
        .wantedSummaries = row.optionalCount(u"wanted_summaries"),
        .summaryCount = row.count(u"summary_count"),
    };
}

} // namespace

Result<void> StoryRepository::insert(const Story &story) const
{
    return done(m_connection.execute(u"queue/story/insert"_s,
        {{u"id"_s, toSql(story.id)}, {u"lang"_s, story.lang}, {u"text"_s, story.text},
            {u"origin"_s, textOrNull(story.origin)}, {u"licence"_s, textOrNull(story.licence)},
            {u"created_date"_s, toSql(story.createdDate)}, {u"wanted_summaries"_s, toSql(story.wantedSummaries)}}));
}

Result<std::optional<Story>> StoryRepository::find(const StoryId &id) const
{
    return mapped(m_connection.row(u"queue/story/by_id"_s, {{u"id"_s, toSql(id)}}), storyFromRow);
}

Result<void> StoryRepository::wantSummaries(const StoryId &id, std::optional<int> number) const
{
    return done(m_connection.execute(
        u"queue/story/want_summaries"_s, {{u"id"_s, toSql(id)}, {u"wanted_summaries"_s, toSql(number)}}));
}

Result<void> StoryRepository::countSummary(const StoryId &id) const
{
    return done(m_connection.execute(u"queue/story/count_summary"_s, {{u"id"_s, toSql(id)}}));
}

} // namespace Storage
