// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/importer.h"

#include "model/domain/overloaded.h"
#include "model/exchange/arrivals.h"
#include "model/exchange/linereader.h"
#include "model/exchange/recordreader.h"
#include "model/exchange/seedarray.h"
#include "model/storage/queue/settingrepository.h"
#include "model/storage/transaction.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype maximumArraySize = 64 * 1024 * 1024; // bytes
constexpr int linesBeforeGivingUp = 100; // of which none was understood
constexpr int linesBetweenReports = 10'000;

std::unexpected<Error> notUnderstood(const QString &path, const QString &why)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::FileNotUnderstood,
        u"%1: nothing was imported: %2"_s.arg(QFileInfo(path).fileName(), why)});
}

bool hasNothingUnderstood(const ImportReport &report)
{
    return report.rejectedCount > 0 && report.rejectedCount == report.lines;
}

Result<void> addLine(Arrivals &arrivals, ImportReport &report, const Line &line, ImportFormat format)
{
    if (line.tooLong) {
        report.reject(line.number, u"the line is longer than %1 MB"_s.arg(maximumLineSize / (1024 * 1024)));
        return {};
    }
    const auto record = recordFromLine(line.text);
    if (!record) {
        report.reject(line.number, record.error());
        return {};
    }
    const bool isTree = std::holds_alternative<TreeRecord>(*record);
    if ((format == ImportFormat::Trees && !isTree) || (format == ImportFormat::Messages && isTree)) {
        report.reject(line.number, isTree ? u"a tree, not a message"_s : u"a message, not a tree"_s);
        return {};
    }
    return std::visit(Overloaded{[&](const TreeRecord &tree) { return arrivals.add(line.number, tree); },
                          [&](const MessageRecord &message) { return arrivals.add(line.number, message); }},
        *record);
}

Result<void> addLines(LineReader &reader, std::optional<Line> line, Arrivals &arrivals, ImportReport &report,
    const ImportOptions &options)
{
    while (line) {
        if (line->tooLong || !line->text.trimmed().isEmpty()) {
            ++report.lines;
            if (auto added = addLine(arrivals, report, *line, options.format); !added)
                return added;
        }
        if (report.lines == linesBeforeGivingUp && hasNothingUnderstood(report))
            return {};
        if (options.progress && line->number % linesBetweenReports == 0)
            options.progress(line->number);
        auto next = reader.next();
        if (!next)
            return std::unexpected(next.error());
        line = *std::move(next);
    }
    return {};
}

Result<void> addSeeds(const QByteArray &json, const QString &path, Arrivals &arrivals, ImportReport &report)
{
    const auto seeds = seedsFromJson(json);
    if (!seeds)
        return notUnderstood(path, seeds.error());
    for (const SeedElement &seed : *seeds) {
        ++report.lines;
        if (!seed.message) {
            report.reject(seed.number, seed.message.error());
        } else if (auto added = arrivals.add(seed.number, *seed.message); !added) {
            return added;
        }
    }
    return {};
}

bool isArray(const std::optional<Line> &first)
{
    return first && first->text.trimmed().startsWith('[');
}

Result<void> addAll(Storage::Connection &queue, LineReader &reader, const Clock &clock, const QString &path,
    const ImportOptions &options, ImportReport &report)
{
    std::optional<Line> first;
    do { // an array may begin after empty lines
        auto line = reader.next();
        if (!line)
            return std::unexpected(line.error());
        first = *std::move(line);
    } while (first && !first->tooLong && first->text.trimmed().isEmpty());

    const bool isSeeds =
        options.format == ImportFormat::Seeds || (options.format == ImportFormat::Auto && isArray(first));
    const auto configuration = Storage::SettingRepository(queue).configuration();
    if (!configuration)
        return std::unexpected(configuration.error());
    const TreeConfiguration limits = configuration->value_or(TreeConfiguration());
    Arrivals arrivals(queue, clock, options, limits, report);
    if (isSeeds) {
        auto rest = reader.rest(maximumArraySize);
        if (!rest)
            return std::unexpected(rest.error());
        const QByteArray json = first ? first->text + '\n' + *rest : *rest;
        if (auto added = addSeeds(json, path, arrivals, report); !added)
            return added;
    } else if (auto added = addLines(reader, first, arrivals, report, options); !added) {
        return added;
    }
    return arrivals.finish();
}

}

std::optional<ImportFormat> importFormatFromString(QStringView name)
{
    if (name == "auto"_L1)
        return ImportFormat::Auto;
    if (name == "oasst-trees"_L1)
        return ImportFormat::Trees;
    if (name == "oasst-messages"_L1)
        return ImportFormat::Messages;
    if (name == "seeds"_L1)
        return ImportFormat::Seeds;
    return {};
}

Result<ImportReport> importFile(
    Storage::Connection &queue, const Clock &clock, const QString &path, const ImportOptions &options)
{
    auto reader = LineReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    auto transaction = Storage::Transaction::begin(queue);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto stored = storeApiClient(queue, Storage::importClient()); !stored)
        return std::unexpected(stored.error());

    ImportReport report;
    report.file = path;
    ImportOptions named = options;
    if (named.origin.isEmpty())
        named.origin = QFileInfo(path).fileName();
    if (auto added = addAll(queue, *reader, clock, path, named, report); !added)
        return std::unexpected(added.error());
    if (hasNothingUnderstood(report)) {
        const auto &first = report.rejected.constFirst();
        return notUnderstood(path, u"line %1: %2"_s.arg(first.line).arg(first.reason));
    }
    if (!options.dryRun) {
        if (auto committed = transaction->commit(); !committed)
            return std::unexpected(committed.error());
    }
    return report;
}

}
