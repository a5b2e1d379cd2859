// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "app/canopyctl/wellbehavedoption.h"
#include "model/exchange/exporter.h"
#include "model/exchange/materialexporter.h"
#include "model/exchange/outputfile.h"
#include "model/storage/queue/settingrepository.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionFormat = u"format"_s;
const QString optionOutput = u"output"_s;
const QString optionState = u"state"_s;
const QString optionLang = u"lang"_s;
const QString optionIncludeDeleted = u"include-deleted"_s;
const QString optionDeletedOnly = u"deleted-only"_s;
const QString optionIncludeSpam = u"include-spam"_s;
const QString optionSpamOnly = u"spam-only"_s;
const QString optionIncludeSynthetic = u"include-synthetic"_s;
const QString optionSyntheticOnly = u"synthetic-only"_s;
const QString optionUser = u"user"_s;
const QString optionPromptsOnly = u"prompts-only"_s;
const QString optionLabels = u"export-labels"_s;
const QString optionEvents = u"export-events"_s;
const QString optionLimit = u"limit"_s;
const QString optionAnonymizerSeed = u"anonymizer-seed"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Write the queue as a data set. Without filters everything is written. With one of the filters the defaults "
        u"of "
        "Open-Assistant's exporter apply to the others: finished trees, accepted messages, none deleted, no trees with "
        "synthetic messages, neither labels nor events."_s);
    parser.addOption({optionFormat, u"oasst-trees, oasst-messages, summaries or prompt-rankings."_s, u"FORMAT"_s});
    parser.addOption({optionOutput, u"Where to write; .gz or .zst compresses, - is standard output."_s, u"FILE"_s});
    parser.addOption({optionState, u"Filter: a tree state, or all."_s, u"STATE"_s});
    parser.addOption({optionLang, u"Filter: the language of the prompt."_s, u"LANG"_s});
    parser.addOption({optionIncludeDeleted, u"Filter: deleted messages too."_s});
    parser.addOption({optionDeletedOnly, u"Filter: deleted messages alone."_s});
    parser.addOption({optionIncludeSpam, u"Filter: undecided and rejected messages too."_s});
    parser.addOption({optionSpamOnly, u"Filter: rejected messages alone."_s});
    parser.addOption({optionIncludeSynthetic, u"Filter: trees with synthetic messages too."_s});
    parser.addOption({optionSyntheticOnly, u"Filter: trees with synthetic messages alone."_s});
    parser.addOption({optionUser, u"Filter: the messages of one person."_s, u"ID"_s});
    addWellBehavedOptions(parser); // filters too
    parser.addOption({optionPromptsOnly, u"Filter: prompts without their replies."_s});
    parser.addOption({{optionLabels, u"labels"_s}, u"Filter: with labels."_s});
    parser.addOption({{optionEvents, u"events"_s}, u"Filter: with events."_s});
    parser.addOption({optionLimit, u"Filter: at most so many trees, or messages of a person."_s, u"N"_s});
    parser.addOption(
        {optionAnonymizerSeed, u"Put hashes in the place of ids; the same seed gives the same."_s, u"N"_s});
}

Exchange::Presence presenceOf(const QCommandLineParser &parser, const QString &include, const QString &only)
{
    if (parser.isSet(only))
        return Exchange::Presence::Only;
    return parser.isSet(include) ? Exchange::Presence::With : Exchange::Presence::Without;
}

std::expected<Exchange::ExportSelection, WrongUsage> selectionOf(const QCommandLineParser &parser)
{
    const QStringList filters{optionState, optionLang, optionIncludeDeleted, optionDeletedOnly, optionIncludeSpam,
        optionSpamOnly, optionIncludeSynthetic, optionSyntheticOnly, optionUser, optionPromptsOnly, optionLabels,
        optionEvents, optionLimit};
    if (std::ranges::none_of(filters, [&parser](const QString &filter) { return parser.isSet(filter); })
        && !isWellBehavedAsked(parser))
        return Exchange::ExportSelection();

    auto selection = Exchange::ExportSelection::openAssistantDefaults();
    selection.user = parser.value(optionUser);
    if (parser.isSet(optionState) && !selection.user.isEmpty())
        return std::unexpected(WrongUsage{u"--state and --user exclude one another"_s});
    const QString state = parser.value(optionState);
    if (state == "all"_L1 || !selection.user.isEmpty())
        selection.state.reset();
    else if (!state.isEmpty() && !(selection.state = treeStateFromString(state)))
        return std::unexpected(WrongUsage{u"there is no tree state '%1'"_s.arg(state)});
    selection.lang = parser.value(optionLang);
    selection.deleted = presenceOf(parser, optionIncludeDeleted, optionDeletedOnly);
    selection.spam = presenceOf(parser, optionIncludeSpam, optionSpamOnly);
    selection.synthetic = presenceOf(parser, optionIncludeSynthetic, optionSyntheticOnly);
    selection.promptsOnly = parser.isSet(optionPromptsOnly);
    selection.labels = parser.isSet(optionLabels);
    selection.events = parser.isSet(optionEvents);
    if (parser.isSet(optionLimit)) {
        const auto limit = numberOf(parser, optionLimit, 1);
        if (!limit)
            return std::unexpected(limit.error());
        selection.limit = int(*limit);
    }
    return selection;
}

std::expected<std::optional<qint64>, WrongUsage> seedOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(optionAnonymizerSeed))
        return std::nullopt;
    const auto seed = numberOf(parser, optionAnonymizerSeed, std::numeric_limits<qint64>::min());
    if (!seed)
        return std::unexpected(seed.error());
    return std::optional(*seed);
}

std::expected<Exchange::ExportOptions, WrongUsage> optionsOf(const QCommandLineParser &parser)
{
    const auto format = Exchange::exportFormatFromString(parser.value(optionFormat));
    if (!format) {
        return std::unexpected(
            WrongUsage{u"--format is oasst-trees, oasst-messages, summaries or prompt-rankings so far, not '%1'"_s.arg(
                parser.value(optionFormat))});
    }
    if (parser.value(optionOutput).isEmpty())
        return std::unexpected(WrongUsage{u"--output names the file to write, or - for standard output"_s});
    const auto selection = selectionOf(parser);
    if (!selection)
        return std::unexpected(selection.error());
    Exchange::ExportOptions options{.format = *format, .selection = *selection, .anonymizerSeed = {}};
    const auto seed = seedOf(parser);
    if (!seed)
        return std::unexpected(seed.error());
    options.anonymizerSeed = *seed;
    return options;
}

// Completes the options with what the queue is configured with.
Outcome demandWellBehaved(
    Storage::Connection &queue, const QCommandLineParser &parser, Exchange::ExportOptions &options)
{
    const auto configuration = Storage::SettingRepository(queue).configuration();
    if (!configuration)
        return failed(configuration.error());
    const auto demanded = wellBehavedOf(parser, configuration->value_or(TreeConfiguration()));
    if (!demanded)
        return wrong(demanded.error().message);
    options.selection.authors = *demanded;
    return {};
}

// What was loaded for the other kinds of work has no tree states, reviews or labels to choose by.
std::expected<Exchange::MaterialSelection, WrongUsage> materialSelectionOf(const QCommandLineParser &parser)
{
    for (const QString &filter :
        {optionState, optionIncludeDeleted, optionDeletedOnly, optionIncludeSpam, optionSpamOnly,
            optionIncludeSynthetic, optionSyntheticOnly, optionUser, optionPromptsOnly, optionLabels, optionEvents}) {
        if (parser.isSet(filter)) {
            return std::unexpected(WrongUsage{
                u"--%1 says nothing about %2: use --lang and --limit"_s.arg(filter, parser.value(optionFormat))});
        }
    }
    if (isWellBehavedAsked(parser)) {
        return std::unexpected(WrongUsage{
            u"--well-behaved says nothing about %1: use --lang and --limit"_s.arg(parser.value(optionFormat))});
    }
    Exchange::MaterialSelection selection;
    selection.lang = parser.value(optionLang);
    if (parser.isSet(optionLimit)) {
        const auto limit = numberOf(parser, optionLimit, 1);
        if (!limit)
            return std::unexpected(limit.error());
        selection.limit = int(*limit);
    }
    const auto seed = seedOf(parser);
    if (!seed)
        return std::unexpected(seed.error());
    selection.anonymizerSeed = *seed;
    return selection;
}

Outcome runMaterial(const Invocation &invocation, Exchange::MaterialFormat format)
{
    const auto selection = materialSelectionOf(invocation.parser);
    if (!selection)
        return wrong(selection.error().message);
    if (invocation.parser.value(optionOutput).isEmpty())
        return wrong(u"--output names the file to write, or - for standard output"_s);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    auto output = Exchange::OutputFile::open(invocation.parser.value(optionOutput));
    if (!output)
        return failed(output.error());
    const auto lines = Exchange::exportMaterial(*(*opened)->connection, format, *selection,
        [&output](const QByteArray &line) { return output->writeLine(line); });
    if (!lines)
        return failed(lines.error());
    if (const auto committed = output->commit(); !committed)
        return failed(committed.error());
    say(u"%1 lines written"_s.arg(*lines));
    return {};
}

Outcome run(const Invocation &invocation)
{
    if (const auto material = Exchange::materialFormatFromString(invocation.parser.value(optionFormat)))
        return runMaterial(invocation, *material);
    auto options = optionsOf(invocation.parser);
    if (!options)
        return wrong(options.error().message);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    if (isWellBehavedAsked(invocation.parser)) {
        if (const auto demanded = demandWellBehaved(*(*opened)->connection, invocation.parser, *options); !demanded)
            return demanded;
    }
    auto output = Exchange::OutputFile::open(invocation.parser.value(optionOutput));
    if (!output)
        return failed(output.error());
    const auto report = Exchange::exportQueue(
        *(*opened)->connection, *options, [&output](const QByteArray &line) { return output->writeLine(line); });
    if (!report)
        return failed(report.error());
    if (const auto committed = output->commit(); !committed)
        return failed(committed.error());
    if (report->flat)
        say(u"the filters leave gaps in trees, so single messages were written"_s);
    if (report->rootless > 0)
        say(u"%1 trees are left out because the filters leave out their prompt"_s.arg(report->rootless));
    say(u"%1 trees, %2 messages written, %3 of them loose"_s.arg(report->trees)
            .arg(report->messages)
            .arg(report->loose));
    if (const QString &licence = (*opened)->queue->terms().dataLicence; !licence.isEmpty())
        say(u"the queue's data licence is %1"_s.arg(licence));
    return {};
}

}

Command exportCommand()
{
    return {u"export"_s, u"write the queue as a data set"_s, {}, addOptions, run};
}

}
