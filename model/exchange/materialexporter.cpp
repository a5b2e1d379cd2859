// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/materialexporter.h"

#include "model/domain/isodate.h"
#include "model/exchange/anonymizer.h"
#include "model/exchange/jsonwriter.h"
#include "model/storage/queue/materialexportrepository.h"
#include "model/storage/sqlvalue.h"
#include "model/storage/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

using Repository = Storage::MaterialExportRepository;

constexpr int pageSize = 200;

// Empty texts are left out, as in the other formats.
void field(JsonWriter &json, QLatin1StringView key, const QString &text)
{
    if (text.isEmpty())
        return;
    json.key(key);
    json.text(text);
}

void date(JsonWriter &json, qint64 microseconds)
{
    json.key("created_date"_L1);
    json.text(IsoDate::text(microseconds));
}

void number(JsonWriter &json, QLatin1StringView key, int value)
{
    json.key(key);
    json.integer(value);
}

class Export
{
public:
    Export(Storage::Connection &queue, const MaterialSelection &selection)
        : m_repository(queue)
        , m_anonymizer(selection.anonymizerSeed)
    {
    }

    Result<QByteArray> lineOf(const Repository::ExportedSummary &exported);
    Result<QByteArray> lineOf(const Repository::ExportedSet &exported);
    const Repository &repository() const { return m_repository; }

private:
    void write(const Repository::GivenRanking &ranking);

    Repository m_repository;
    Anonymizer m_anonymizer;
    JsonWriter m_json;
};

Result<QByteArray> Export::lineOf(const Repository::ExportedSummary &exported)
{
    const auto ratings = m_repository.ratings(exported.summary.id);
    if (!ratings)
        return std::unexpected(ratings.error());
    const Summary &summary = exported.summary;
    m_json.beginObject();
    field(m_json, "summary_id"_L1, m_anonymizer.materialId(u"summary"_s, summary.id.toString()));
    field(m_json, "story_id"_L1, m_anonymizer.materialId(u"story"_s, summary.storyId.toString()));
    field(m_json, "user_id"_L1, m_anonymizer.userId(exported.fileUserId));
    date(m_json, exported.microseconds);
    field(m_json, "lang"_L1, exported.lang);
    field(m_json, "story"_L1, exported.story);
    field(m_json, "summary"_L1, summary.text);
    m_json.key("synthetic"_L1);
    m_json.boolean(summary.synthetic);
    field(m_json, "model_name"_L1, summary.modelName.value_or(QString()));
    field(m_json, "origin"_L1, summary.origin);
    field(m_json, "licence"_L1, summary.licence);
    number(m_json, "rating_count"_L1, summary.ratingCount);
    if (summary.ratingCount > 0) {
        m_json.key("rating_mean"_L1);
        m_json.real(double(summary.ratingSum) / summary.ratingCount);
    }
    m_json.key("ratings"_L1);
    m_json.beginArray();
    for (const auto &given : *ratings) {
        m_json.beginObject();
        field(m_json, "user_id"_L1, m_anonymizer.userId(given.fileUserId));
        date(m_json, given.microseconds);
        number(m_json, "rating"_L1, given.rating);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    return m_json.take();
}

void Export::write(const Repository::GivenRanking &ranking)
{
    m_json.beginObject();
    field(m_json, "user_id"_L1, m_anonymizer.userId(ranking.fileUserId));
    date(m_json, ranking.microseconds);
    m_json.key("ranked_prompt_ids"_L1);
    m_json.beginArray();
    for (const QString &id : ranking.rankedFileIds)
        m_json.text(m_anonymizer.messageId(id));
    m_json.endArray();
    const QJsonObject payload = QJsonDocument::fromJson(ranking.payload.toUtf8()).object();
    if (payload["payload"_L1]["not_rankable"_L1].toBool()) {
        m_json.key("not_rankable"_L1);
        m_json.boolean(true);
    }
    m_json.endObject();
}

Result<QByteArray> Export::lineOf(const Repository::ExportedSet &exported)
{
    const auto prompts = m_repository.prompts(exported.set.id);
    if (!prompts)
        return std::unexpected(prompts.error());
    const auto rankings = m_repository.rankings(exported.set.id);
    if (!rankings)
        return std::unexpected(rankings.error());
    m_json.beginObject();
    field(m_json, "prompt_set_id"_L1, m_anonymizer.materialId(u"prompt_set"_s, exported.set.id.toString()));
    date(m_json, exported.microseconds);
    field(m_json, "lang"_L1, exported.set.lang);
    field(m_json, "origin"_L1, exported.set.origin);
    field(m_json, "licence"_L1, exported.set.licence);
    number(m_json, "ranking_count"_L1, exported.set.rankingCount);
    m_json.key("prompts"_L1);
    m_json.beginArray();
    for (const auto &prompt : *prompts) {
        m_json.beginObject();
        field(m_json, prompt.isMessage ? "message_id"_L1 : "prompt_id"_L1, m_anonymizer.messageId(prompt.fileId));
        field(m_json, "user_id"_L1, m_anonymizer.userId(prompt.fileUserId));
        field(m_json, "text"_L1, prompt.text);
        if (prompt.rank)
            number(m_json, "rank"_L1, *prompt.rank);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.key("rankings"_L1);
    m_json.beginArray();
    for (const auto &ranking : *rankings)
        write(ranking);
    m_json.endArray();
    m_json.endObject();
    return m_json.take();
}

Repository::Position positionOf(const Repository::ExportedSummary &exported)
{
    return {exported.microseconds, exported.summary.id.toString()};
}

Repository::Position positionOf(const Repository::ExportedSet &exported)
{
    return {exported.microseconds, exported.set.id.toString()};
}

// page: one of the repository's functions.
template <typename Page>
Result<int> writePages(Export &from, const MaterialSelection &selection, Page page,
    const std::function<Result<void>(const QByteArray &)> &write)
{
    int lines = 0;
    Repository::Position position;
    while (true) {
        const auto exported = (from.repository().*page)(selection.lang, position, pageSize);
        if (!exported)
            return std::unexpected(exported.error());
        if (exported->isEmpty())
            return lines;
        for (const auto &one : *exported) {
            if (selection.limit > 0 && lines == selection.limit)
                return lines;
            const auto line = from.lineOf(one);
            if (!line)
                return std::unexpected(line.error());
            if (const auto written = write(*line); !written)
                return std::unexpected(written.error());
            ++lines;
        }
        position = positionOf(exported->constLast());
    }
}

}

std::optional<MaterialFormat> materialFormatFromString(QStringView name)
{
    if (name == "summaries"_L1)
        return MaterialFormat::Summaries;
    if (name == "prompt-rankings"_L1)
        return MaterialFormat::PromptRankings;
    return {};
}

Result<int> exportMaterial(Storage::Connection &queue, MaterialFormat format, const MaterialSelection &selection,
    const std::function<Result<void>(const QByteArray &)> &write)
{
    const auto transaction = Storage::Transaction::begin(queue); // so that nobody changes it between two pages
    if (!transaction)
        return std::unexpected(transaction.error());
    Export from(queue, selection);
    switch (format) {
    case MaterialFormat::Summaries:
        return writePages(from, selection, &Repository::summaries, write);
    case MaterialFormat::PromptRankings:
        return writePages(from, selection, &Repository::promptSets, write);
    }
    Q_UNREACHABLE_RETURN(0);
}

}
