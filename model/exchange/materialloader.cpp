// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/materialloader.h"

#include "model/exchange/contentid.h"
#include "model/exchange/linereader.h"
#include "model/exchange/promptsets.h"
#include "model/storage/queue/storyrepository.h"
#include "model/storage/queue/summaryrepository.h"
#include "model/storage/transaction.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

class Load
{
public:
    Load(Storage::Connection &queue, const LoadOptions &options, const QDateTime &now, LoadReport &report)
        : m_stories(queue)
        , m_summaries(queue)
        , m_prompts(queue, options, now, report)
        , m_options(options)
        , m_now(now)
        , m_report(report)
    {
    }

    Result<void> add(const Line &line);
    Result<void> finish() { return m_options.material == Material::Prompts ? m_prompts.finish() : Result<void>(); }

private:
    template <typename Record>
    Result<void> addRead(int line, const std::expected<Record, QString> &record)
    {
        if (record)
            return add(line, *record);
        m_report.reject(line, record.error());
        return {};
    }
    Result<void> add(int line, const StoryRecord &record);
    Result<void> add(int line, const SummaryRecord &record);
    Result<void> add(int line, const PromptLine &record) { return m_prompts.add(line, record); }
    Story storyOf(const QString &lang, const QString &text, const QString &licence) const;

    Storage::StoryRepository m_stories;
    Storage::SummaryRepository m_summaries;
    PromptSets m_prompts;
    const LoadOptions &m_options;
    QDateTime m_now;
    LoadReport &m_report;
};

Story Load::storyOf(const QString &lang, const QString &text, const QString &licence) const
{
    Story story;
    story.lang = lang.isEmpty() ? m_options.lang : lang;
    story.id = StoryId(contentId({u"story"_s, story.lang, text}));
    story.text = text;
    story.origin = m_options.origin;
    story.licence = licence.isEmpty() ? m_options.licence : licence;
    story.createdDate = m_now;
    return story;
}

Result<void> Load::add(const Line &line)
{
    if (!line.tooLong && line.text.trimmed().isEmpty())
        return {};
    ++m_report.lines;
    if (line.tooLong) {
        m_report.reject(line.number, u"the line is longer than %1 MB"_s.arg(maximumLineSize / (1024 * 1024)));
        return {};
    }
    switch (m_options.material) {
    case Material::Stories:
        return addRead(line.number, storyFromLine(line.text));
    case Material::Summaries:
        return addRead(line.number, summaryFromLine(line.text));
    case Material::Prompts:
        return addRead(line.number, promptsFromLine(line.text));
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> Load::add(int, const StoryRecord &record)
{
    Story story = storyOf(record.lang, record.text, record.licence);
    story.wantedSummaries = record.wantedSummaries;
    const auto there = m_stories.find(story.id);
    if (!there)
        return std::unexpected(there.error());
    if (*there && (*there)->wantedSummaries != 0) {
        ++m_report.present;
        return {};
    }
    ++m_report.loaded;
    // It may have come along with a summary: now it is to be summarised itself.
    return *there ? m_stories.wantSummaries(story.id, record.wantedSummaries) : m_stories.insert(story);
}

Result<void> Load::add(int line, const SummaryRecord &record)
{
    Story story = storyOf(record.lang, record.story, record.licence);
    story.wantedSummaries = 0;
    Summary summary;
    summary.id = record.id.isEmpty() ? SummaryId(contentId({u"summary"_s, story.id.toString(), record.summary}))
                                     : SummaryId::fromString(record.id);
    summary.storyId = story.id;
    summary.createdDate = m_now;
    summary.text = record.summary;
    summary.synthetic = record.synthetic;
    summary.modelName = record.modelName;
    summary.origin = story.origin;
    summary.licence = story.licence;
    const auto there = m_summaries.find(summary.id);
    if (!there)
        return std::unexpected(there.error());
    if (*there && ((*there)->text != summary.text || (*there)->storyId != summary.storyId)) {
        m_report.reject(line, u"another summary has the id %1"_s.arg(record.id));
        return {};
    }
    if (*there) {
        ++m_report.present;
        return {};
    }
    const auto known = m_stories.find(story.id);
    if (!known)
        return std::unexpected(known.error());
    if (!*known) {
        if (const auto stored = m_stories.insert(story); !stored)
            return stored;
        ++m_report.stories;
    }
    ++m_report.loaded;
    return m_summaries.insert(summary, Storage::importClient().id);
}

std::unexpected<Error> notUnderstood(const LoadReport &report)
{
    const auto &first = report.rejected.constFirst();
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::FileNotUnderstood,
        u"%1: nothing was loaded: line %2: %3"_s.arg(
            QFileInfo(report.file).fileName(), QString::number(first.line), first.reason)});
}

Result<void> loadLines(LineReader &reader, Load &load)
{
    while (true) {
        const auto line = reader.next();
        if (!line)
            return std::unexpected(line.error());
        if (!*line)
            return load.finish();
        if (const auto added = load.add(**line); !added)
            return added;
    }
}

}

std::optional<Material> materialFromString(QStringView name)
{
    if (name == "stories"_L1)
        return Material::Stories;
    if (name == "summaries"_L1)
        return Material::Summaries;
    if (name == "prompts"_L1)
        return Material::Prompts;
    return {};
}

void LoadReport::reject(int line, const QString &reason)
{
    if (rejectedCount++ < ImportReport::maximumListed)
        rejected.append({line, reason});
}

Result<LoadReport> loadMaterial(
    Storage::Connection &queue, const Clock &clock, const QString &path, const LoadOptions &options)
{
    auto reader = LineReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    auto transaction = Storage::Transaction::begin(queue);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const auto stored = storeApiClient(queue, Storage::importClient()); !stored)
        return std::unexpected(stored.error());

    LoadReport report;
    report.file = path;
    LoadOptions named = options;
    if (named.origin.isEmpty())
        named.origin = QFileInfo(path).fileName();
    Load load(queue, named, clock.now(), report);
    if (const auto loaded = loadLines(*reader, load); !loaded)
        return std::unexpected(loaded.error());
    if (report.rejectedCount > 0 && report.loaded == 0 && report.present == 0)
        return notUnderstood(report);
    if (!options.dryRun) {
        if (const auto committed = transaction->commit(); !committed)
            return std::unexpected(committed.error());
    }
    return report;
}

}
