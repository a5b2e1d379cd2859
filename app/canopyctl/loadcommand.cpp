// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "model/domain/random.h"
#include "model/exchange/materialloader.h"
#include "model/exchange/materialrecord.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionSetSize = u"set-size"_s;
const QString optionLang = u"lang"_s;
const QString optionLicence = u"licence"_s;
const QString optionOrigin = u"origin"_s;
const QString optionDryRun = u"dry-run"_s;
const QString optionJson = u"json"_s;
const QString defaultSetSize = u"5"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Load what people are to summarise, rate or put in order: 'load stories FILE…', 'load summaries FILE…', 'load "
        "prompts FILE…'. A file has one JSON object a line, or for stories and prompts one text a line. Loading a file "
        "again changes nothing. The kinds of work are handed out once the configuration switches them on "
        "(summarize_stories, rate_summaries, rank_initial_prompts)."_s);
    parser.addOption({optionSetSize, u"Prompts that are put in order together (default 5)."_s, u"N"_s, defaultSetSize});
    parser.addOption({optionLang, u"The language of lines that name none (default en)."_s, u"LANG"_s, u"en"_s});
    parser.addOption({optionLicence, u"The licence of lines that name none."_s, u"TEXT"_s});
    parser.addOption({optionOrigin, u"Where the texts come from (default: the file's name)."_s, u"TEXT"_s});
    parser.addOption({optionDryRun, u"Say what would be loaded, and change nothing."_s});
    parser.addOption({optionJson, u"Print the report as JSON."_s});
}

QJsonObject toJson(const Exchange::LoadReport &report)
{
    QJsonArray rejected;
    for (const auto &rejection : report.rejected)
        rejected.append(QJsonObject{{u"line"_s, rejection.line}, {u"reason"_s, rejection.reason}});
    return {{u"file"_s, report.file}, {u"lines"_s, report.lines}, {u"loaded"_s, report.loaded},
        {u"present"_s, report.present}, {u"stories"_s, report.stories}, {u"sets"_s, report.sets},
        {u"rejected_count"_s, report.rejectedCount}, {u"rejected"_s, rejected}};
}

void printAsText(const Exchange::LoadReport &report, const QString &material)
{
    QString line = u"%1: %2 %3 loaded, %4 were there already"_s.arg(
        report.file, QString::number(report.loaded), material, QString::number(report.present));
    if (report.sets > 0)
        line += u", in %1 sets"_s.arg(report.sets);
    if (report.stories > 0)
        line += u", with %1 stories of theirs"_s.arg(report.stories);
    print(line);
    for (const auto &rejection : report.rejected)
        print(u"  line %1 rejected: %2"_s.arg(QString::number(rejection.line), rejection.reason));
    if (report.rejectedCount > report.rejected.size())
        print(u"  and %1 more rejected lines"_s.arg(report.rejectedCount - report.rejected.size()));
}

std::expected<Exchange::LoadOptions, WrongUsage> optionsOf(const Invocation &invocation)
{
    const auto &parser = invocation.parser;
    const auto material = Exchange::materialFromString(invocation.arguments.value(0));
    if (!material || invocation.arguments.size() < 2)
        return std::unexpected(WrongUsage{u"say what to load and from where: load stories|summaries|prompts FILE…"_s});
    const auto setSize = numberOf(parser, optionSetSize, 2);
    if (!setSize)
        return std::unexpected(setSize.error());
    if (*setSize > 9)
        return std::unexpected(WrongUsage{u"--set-size is 9 at most: nobody puts more texts in order"_s});
    if (!Exchange::isLanguageCode(parser.value(optionLang)))
        return std::unexpected(WrongUsage{u"--lang is a code such as en or pt-BR"_s});
    return Exchange::LoadOptions{
        .material = *material,
        .dryRun = parser.isSet(optionDryRun),
        .lang = parser.value(optionLang),
        .licence = parser.value(optionLicence),
        .origin = parser.value(optionOrigin),
        .setSize = int(*setSize),
    };
}

Outcome run(const Invocation &invocation)
{
    const auto options = optionsOf(invocation);
    if (!options)
        return wrong(options.error().message);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const OpenedQueue &queue = **opened;
    const bool asJson = invocation.parser.isSet(optionJson);
    QJsonArray reports;
    Outcome outcome;
    for (const QString &file : invocation.arguments.sliced(1)) {
        const auto report = Exchange::loadMaterial(*queue.connection, queue.clock, file, *options);
        if (!report) {
            outcome = failed(report.error());
            break; // what was loaded from the files before it stays, and is said
        }
        if (asJson)
            reports.append(toJson(*report));
        else
            printAsText(*report, invocation.arguments.constFirst());
    }
    if (asJson)
        print(QJsonObject{{u"dry_run"_s, options->dryRun}, {u"files"_s, reports}});
    if (options->dryRun || !outcome)
        return outcome;
    const auto offered = queue.queue->startupPass();
    return offered ? Outcome() : failed(offered.error());
}

}

Command loadCommand()
{
    return {u"load"_s, u"load stories, summaries or prompts to work on"_s, u"MATERIAL FILE…"_s, addOptions, run};
}

}
