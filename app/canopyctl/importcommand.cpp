// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "model/exchange/importer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionFormat = u"format"_s;
const QString optionDryRun = u"dry-run"_s;
const QString optionJson = u"json"_s;
constexpr int maximumShown = 20; // loose messages as text

void addOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {optionFormat, u"auto (default), oasst-trees, oasst-messages or seeds."_s, u"FORMAT"_s, u"auto"_s});
    parser.addOption({optionDryRun, u"Say what would be imported, and change nothing."_s});
    parser.addOption({optionJson, u"Print the report as JSON."_s});
}

QJsonObject toJson(const Exchange::ImportReport &report)
{
    QJsonArray rejected;
    for (const auto &rejection : report.rejected)
        rejected.append(QJsonObject{{u"line"_s, rejection.line}, {u"reason"_s, rejection.reason}});
    QJsonArray loose;
    for (const auto &message : report.loose) {
        loose.append(QJsonObject{
            {u"line"_s, message.line}, {u"message_id"_s, message.messageId}, {u"parent_id"_s, message.parentId}});
    }
    return {{u"file"_s, report.file}, {u"lines"_s, report.lines},
        {u"trees"_s, QJsonObject{{u"imported"_s, report.treesImported}, {u"skipped"_s, report.treesSkipped}}},
        {u"messages"_s,
            QJsonObject{{u"imported"_s, report.messagesImported}, {u"skipped"_s, report.messagesSkipped},
                {u"loose"_s, report.looseCount}, {u"adopted"_s, report.adoptedCount}}},
        {u"users"_s, report.usersCreated}, {u"loose"_s, loose}, {u"rejected_count"_s, report.rejectedCount},
        {u"rejected"_s, rejected}};
}

void printAsText(const Exchange::ImportReport &report)
{
    print(u"%1: %2 trees and %3 messages imported, %4 trees and %5 messages were there already"_s.arg(report.file)
            .arg(report.treesImported)
            .arg(report.messagesImported)
            .arg(report.treesSkipped)
            .arg(report.messagesSkipped));
    const auto shown = qMin(report.loose.size(), qsizetype(maximumShown));
    for (const auto &message : report.loose.first(shown))
        print(u"  line %1: %2 is kept loose, its parent %3 is missing"_s.arg(
            QString::number(message.line), message.messageId, message.parentId));
    if (report.looseCount > shown)
        print(u"  and %1 more loose messages, which --json lists"_s.arg(report.looseCount - shown));
    for (const auto &rejection : report.rejected)
        print(u"  line %1 rejected: %2"_s.arg(QString::number(rejection.line), rejection.reason));
    if (report.rejectedCount > report.rejected.size())
        print(u"  and %1 more rejected lines"_s.arg(report.rejectedCount - report.rejected.size()));
}

Outcome run(const Invocation &invocation)
{
    const auto format = Exchange::importFormatFromString(invocation.parser.value(optionFormat));
    if (!format)
        return wrong(u"--format is auto, oasst-trees, oasst-messages or seeds so far, not '%1'"_s.arg(
            invocation.parser.value(optionFormat)));
    if (invocation.arguments.isEmpty())
        return wrong(u"name the files to import"_s);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());

    const bool asJson = invocation.parser.isSet(optionJson);
    const bool dryRun = invocation.parser.isSet(optionDryRun);
    QJsonArray reports;
    Outcome outcome;
    for (const QString &file : invocation.arguments) {
        Exchange::ImportOptions options;
        options.format = *format;
        options.dryRun = dryRun;
        options.progress = [&file](int lines) { say(u"%1: %2 lines so far"_s.arg(file).arg(lines)); };
        const auto report = Exchange::importFile(*(*opened)->connection, (*opened)->clock, file, options);
        if (!report) {
            outcome = failed(report.error());
            break; // what was imported from the files before it stays, and is said
        }
        if (asJson)
            reports.append(toJson(*report));
        else
            printAsText(*report);
    }
    if (!dryRun) {
        if (const auto settled = (*opened)->queue->startupPass(); !settled)
            return failed(settled.error());
    }
    if (asJson)
        print(QJsonObject{{u"dry_run"_s, dryRun}, {u"files"_s, reports}});
    return outcome;
}

}

Command importCommand()
{
    return {u"import"_s, u"bring in trees, messages or seeds from files"_s, u"FILE…"_s, addOptions, run};
}

}
