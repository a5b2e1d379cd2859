// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "model/exchange/outputfile.h"
#include "model/exchange/recordwriter.h"
#include "model/simulation/generator.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionMessages = u"messages"_s;
const QString optionSeed = u"seed"_s;
const QString optionOpenShare = u"open-share"_s;
const QString optionOutput = u"output"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionMessages, u"How many messages in all."_s, u"N"_s, u"1000"_s});
    parser.addOption({optionSeed, u"The same seed gives the same trees."_s, u"N"_s, u"1"_s});
    parser.addOption({optionOpenShare, u"The share of trees that still need work, from 0 to 1."_s, u"X"_s, u"0.05"_s});
    parser.addOption(
        {optionOutput, u"The file to write; .gz or .zst compresses it, - is standard output."_s, u"FILE"_s});
}

Outcome run(const Invocation &invocation)
{
    const auto messages = numberOf(invocation.parser, optionMessages, 1);
    const auto seed = numberOf(invocation.parser, optionSeed, 0);
    for (const auto &number : {messages, seed}) {
        if (!number)
            return wrong(number.error().message);
    }
    bool isNumber = false;
    const double openShare = invocation.parser.value(optionOpenShare).toDouble(&isNumber);
    if (!isNumber || openShare < 0 || openShare > 1)
        return wrong(u"--open-share is from 0 to 1, not '%1'"_s.arg(invocation.parser.value(optionOpenShare)));
    if (invocation.parser.value(optionOutput).isEmpty())
        return wrong(u"--output names the file to write, or - for standard output"_s);
    auto output = Exchange::OutputFile::open(invocation.parser.value(optionOutput));
    if (!output)
        return failed(output.error());
    int trees = 0;
    Simulation::Generator generator({*messages, quint64(*seed), openShare});
    while (const auto tree = generator.next()) {
        if (const auto written = output->writeLine(Exchange::lineOf(*tree)); !written)
            return failed(written.error());
        ++trees;
    }
    if (const auto committed = output->commit(); !committed)
        return failed(committed.error());
    say(u"%1 trees, %2 messages written"_s.arg(trees).arg(*messages));
    return {};
}

}

Command generateCommand()
{
    return {u"generate"_s, u"write made-up trees of a large queue, for trials and figures"_s, {}, addOptions, run};
}

}
