// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/agreementjson.h"
#include "app/canopyctl/agreementtable.h"
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionPer = u"per"_s;
const QString optionLabel = u"label"_s;
const QString optionLang = u"lang"_s;
const QString optionSince = u"since"_s;
const QString optionLimit = u"limit"_s;
const QString optionSeed = u"seed"_s;
const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Measure how far people agree: Krippendorff's alpha of their labels, Kendall's tau and W of their rankings, "
        u"each "
        "with the interval that holds it in 95 of 100 cases, or with the reason why it is not defined. Those who agree "
        "least come first. Never flag people by these figures alone."_s);
    parser.addOption({optionPer, u"project (default), message, person or pair."_s, u"WHAT"_s, u"project"_s});
    parser.addOption({optionLabel, u"This label alone, and no rankings."_s, u"NAME"_s});
    parser.addOption({optionLang, u"Messages in this language alone."_s, u"LANG"_s});
    parser.addOption({optionSince, u"What was judged from this day on, in UTC."_s, u"YYYY-MM-DD"_s});
    parser.addOption({optionLimit, u"At most so many rows of labels, and of rankings."_s, u"N"_s, u"50"_s});
    parser.addOption({optionSeed, u"Of the resampling; the same gives the same intervals."_s, u"N"_s, u"1"_s});
    parser.addOption({optionJson, u"Print the report as JSON."_s});
}

std::expected<Engine::AgreementRequest, WrongUsage> requestOf(const QCommandLineParser &parser)
{
    const auto refused = [](const QString &message) { return std::unexpected(WrongUsage{message}); };
    Engine::AgreementRequest request;
    const auto per = agreementPerFromString(parser.value(optionPer));
    if (!per)
        return refused(u"--per is project, message, person or pair, not '%1'"_s.arg(parser.value(optionPer)));
    request.per = *per;
    request.label = labelFromString(parser.value(optionLabel));
    if (parser.isSet(optionLabel) && !request.label)
        return refused(u"there is no label '%1'"_s.arg(parser.value(optionLabel)));
    request.lang = parser.value(optionLang);
    if (parser.isSet(optionSince)) {
        const QDate day = QDate::fromString(parser.value(optionSince), Qt::ISODate);
        if (!day.isValid())
            return refused(u"--since needs a day like 2026-01-31, not '%1'"_s.arg(parser.value(optionSince)));
        request.since = day.startOfDay(QTimeZone::UTC);
    }
    const auto limit = numberOf(parser, optionLimit, 1);
    const auto seed = numberOf(parser, optionSeed, 0);
    for (const auto &number : {limit, seed}) {
        if (!number)
            return std::unexpected(number.error());
    }
    request.maximum = int(std::min<qint64>(*limit, std::numeric_limits<int>::max()));
    request.seed = quint64(*seed);
    return request;
}

Outcome run(const Invocation &invocation)
{
    const auto request = requestOf(invocation.parser);
    if (!request)
        return wrong(request.error().message);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const auto report = (*opened)->queue->agreement(*request);
    if (!report)
        return failed(report.error());
    if (invocation.parser.isSet(optionJson)) {
        print(toJson(*report, *request));
        return {};
    }
    for (const QString &line : agreementLines(*report, *request))
        print(line);
    return {};
}

}

Command agreementCommand()
{
    return {u"agreement"_s, u"how far people agree when they label and rank"_s, {}, addOptions, run};
}

}
