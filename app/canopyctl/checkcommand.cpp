// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "app/canopyctl/reports.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionJson, u"Print the violations as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const auto violations = (*opened)->queue->violations();
    if (!violations)
        return failed(violations.error());
    if (invocation.parser.isSet(optionJson)) {
        print(QJsonObject{{u"violations"_s, toJson(*violations)}});
    } else if (violations->isEmpty()) {
        print(u"no violations"_s);
    } else {
        for (const auto &violation : *violations)
            print(u"%1: %2"_s.arg(violation.rule, violation.subject));
    }
    if (violations->isEmpty())
        return {};
    return failed({Error::Kind::Storage, ErrorCode::Generic,
        u"the queue breaks %1 rules: keep a copy of it and report them"_s.arg(violations->size())});
}

}

Command checkCommand()
{
    return {u"check"_s, u"verify every rule that the queue's data must keep"_s, {}, addOptions, run};
}

}
