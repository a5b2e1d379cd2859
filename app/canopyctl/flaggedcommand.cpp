// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/reports.h"
#include "app/canopyctl/subcommand.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;
const QString optionAll = u"all"_s;

struct Flagged
{
    FlaggedMessage flag;
    Message message;
    QList<ReceivedReport> reports;
};

Result<Flagged> detailsOf(Engine::Queue &queue, const FlaggedMessage &flag)
{
    const auto message = queue.moderation().message(flag.messageId);
    if (!message)
        return std::unexpected(message.error());
    const auto reports = queue.moderation().reports(flag.messageId);
    if (!reports)
        return std::unexpected(reports.error());
    return Flagged{flag, *message, *reports};
}

QJsonObject toJson(const Flagged &flagged)
{
    QJsonArray reports;
    for (const ReceivedReport &report : flagged.reports) {
        QJsonObject labels;
        for (const auto &[label, value] : report.report.labels.asKeyValueRange())
            labels.insert(toString(label), value);
        reports.append(QJsonObject{{u"user_id"_s, report.userId.toString()}, {u"text"_s, report.report.text},
            {u"created_date"_s, report.createdDate.toString(Qt::ISODateWithMs)}, {u"labels"_s, labels}});
    }
    return {{u"message_id"_s, flagged.flag.messageId.toString()}, {u"processed"_s, flagged.flag.processed},
        {u"created_date"_s, flagged.flag.createdDate.toString(Qt::ISODateWithMs)}, {u"text"_s, flagged.message.text},
        {u"deleted"_s, flagged.message.deleted}, {u"reports"_s, reports}};
}

void printAsText(const Flagged &flagged)
{
    print(u"%1  %2%3"_s.arg(flagged.flag.messageId.toString(), flagged.message.text.simplified().left(80),
        flagged.flag.processed ? u"  (processed)"_s : QString()));
    for (const ReceivedReport &report : flagged.reports) {
        QStringList labels;
        for (const auto &[label, value] : report.report.labels.asKeyValueRange())
            labels.append(toString(label));
        print(u"  report: %1 %2"_s.arg(report.report.text, labels.join(u' ')).trimmed());
    }
}

Outcome list(Engine::Queue &queue, const Invocation &invocation)
{
    FlaggedFilter filter;
    if (!invocation.parser.isSet(optionAll))
        filter.processed = false;
    QJsonArray all;
    for (;;) {
        const auto page = queue.moderation().flagged(filter);
        if (!page)
            return failed(page.error());
        for (const FlaggedMessage &flag : *page) {
            const auto flagged = detailsOf(queue, flag);
            if (!flagged)
                return failed(flagged.error());
            if (invocation.parser.isSet(optionJson))
                all.append(toJson(*flagged));
            else
                printAsText(*flagged);
        }
        if (page->size() < filter.maximum)
            break;
        filter.afterDate = page->constLast().createdDate;
        filter.afterId = page->constLast().messageId;
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"flagged_messages"_s, all}});
    return {};
}

Outcome process(Engine::Queue &queue, const Invocation &invocation)
{
    const auto id = idOf<MessageId>(invocation.arguments.constFirst());
    if (!id)
        return wrong(id.error().message);
    const auto flag = queue.moderation().process({}, *id);
    if (!flag)
        return failed(flag.error());
    const auto flagged = detailsOf(queue, *flag);
    if (!flagged)
        return failed(flagged.error());
    if (invocation.parser.isSet(optionJson))
        print(toJson(*flagged));
    else
        printAsText(*flagged);
    return {};
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"list"_s, {}, AsItIs, list},
        {u"process"_s, u"ID"_s, WithPass, process},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Messages that people flagged or reported, oldest first."_s);
    parser.addOption({optionAll, u"list: those that were processed too."_s});
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return runSubcommand(invocation, subcommands());
    return runSubcommand({invocation.parser, invocation.database, {u"list"_s}}, subcommands());
}

}

Command flaggedCommand()
{
    return {u"flagged"_s, u"list what was flagged, mark it processed"_s, usageOf(subcommands()), addOptions, run};
}

}
