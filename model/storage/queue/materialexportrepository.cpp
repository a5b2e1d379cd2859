// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/materialexportrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

QString importClientId()
{
    return importClient().id.toString();
}

Bindings pageOf(const QString &lang, const MaterialExportRepository::Position &after, int maximum)
{
    const auto notNull = [](const QString &text) { return text.isNull() ? u""_s : text; };
    return {{u"lang"_s, notNull(lang)}, {u"after_date"_s, after.microseconds}, {u"after_id"_s, notNull(after.id)},
        {u"maximum"_s, maximum}};
}

MaterialExportRepository::ExportedSummary summaryFromRow(const Row &row)
{
    MaterialExportRepository::ExportedSummary exported;
    exported.summary.id = row.id<SummaryId>(u"id");
    exported.summary.storyId = row.id<StoryId>(u"story_id");
    exported.summary.text = row.text(u"text");
    exported.summary.synthetic = row.boolean(u"synthetic");
    exported.summary.modelName = row.optionalText(u"model_name");
    exported.summary.origin = row.text(u"origin");
    exported.summary.licence = row.text(u"licence");
    exported.summary.ratingCount = row.count(u"rating_count");
    exported.summary.ratingSum = row.count(u"rating_sum");
    exported.microseconds = row.integer(u"created_date");
    exported.lang = row.text(u"lang");
    exported.story = row.text(u"story");
    exported.fileUserId = row.text(u"file_user_id");
    return exported;
}

MaterialExportRepository::ExportedSet setFromRow(const Row &row)
{
    MaterialExportRepository::ExportedSet exported;
    exported.set.id = row.id<PromptSetId>(u"id");
    exported.set.lang = row.text(u"lang");
    exported.set.origin = row.text(u"origin");
    exported.set.licence = row.text(u"licence");
    exported.set.rankingCount = row.count(u"ranking_count");
    exported.microseconds = row.integer(u"created_date");
    return exported;
}

} // namespace

Result<QList<MaterialExportRepository::ExportedSummary>> MaterialExportRepository::summaries(
    const QString &lang, const Position &after, int maximum) const
{
    Bindings values = pageOf(lang, after, maximum);
    values.insert(u"import_client"_s, importClientId());
    return mapped(m_connection.rows(u"queue/export/summaries"_s, values), summaryFromRow);
}

Result<QList<MaterialExportRepository::GivenRating>> MaterialExportRepository::ratings(const SummaryId &summary) const
{
    return mapped(m_connection.rows(u"queue/export/ratings_of_summary"_s,
                      {{u"summary_id"_s, toSql(summary)}, {u"import_client"_s, importClientId()}}),
        [](const Row &row) {
            return GivenRating{row.text(u"file_user_id"), row.count(u"rating"), row.integer(u"created_date")};
        });
}

Result<QList<MaterialExportRepository::ExportedSet>> MaterialExportRepository::promptSets(
    const QString &lang, const Position &after, int maximum) const
{
    return mapped(m_connection.rows(u"queue/export/prompt_sets"_s, pageOf(lang, after, maximum)), setFromRow);
}

Result<QList<MaterialExportRepository::ExportedPrompt>> MaterialExportRepository::prompts(const PromptSetId &set) const
{
    return mapped(m_connection.rows(u"queue/export/prompts_of_set"_s,
                      {{u"prompt_set_id"_s, toSql(set)}, {u"import_client"_s, importClientId()}}),
        [](const Row &row) {
            return ExportedPrompt{row.text(u"file_id"), row.text(u"text"), row.optionalCount(u"rank"),
                !row.isNull(u"message_id"), row.text(u"file_user_id")};
        });
}

Result<QList<MaterialExportRepository::GivenRanking>> MaterialExportRepository::rankings(const PromptSetId &set) const
{
    const auto rows = m_connection.rows(
        u"queue/export/rankings_of_set"_s, {{u"prompt_set_id"_s, toSql(set)}, {u"import_client"_s, importClientId()}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<GivenRanking> rankings;
    QString last;
    for (const Row &row : *rows) {
        const QString key = row.text(u"task_id") + row.text(u"user_id");
        if (key != last) {
            rankings.append(
                {row.text(u"file_user_id"), row.integer(u"created_date"), row.text(u"payload"), QStringList()});
        }
        last = key;
        rankings.last().rankedFileIds.append(row.text(u"file_id"));
    }
    return rankings;
}

} // namespace Storage
