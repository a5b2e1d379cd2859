// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/configtexts.h"
#include "app/canopyctl/subcommand.h"
#include "model/domain/configurationtext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;

Outcome list(Engine::Queue &queue, const Invocation &invocation)
{
    const auto values = ConfigurationText::of(queue.configuration());
    const auto defaults = ConfigurationText::of(TreeConfiguration());
    QJsonArray all;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        const QString description = configurationText(name);
        if (invocation.parser.isSet(optionJson)) {
            all.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}, {u"default"_s, defaults.value(name)},
                {u"description"_s, description}});
        } else {
            print(u"%1 %2 %3"_s.arg(name, -40).arg(value, -8).arg(description));
        }
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"configuration"_s, all}});
    return {};
}

Outcome get(Engine::Queue &queue, const Invocation &invocation)
{
    const QString name = invocation.arguments.constFirst();
    const auto values = ConfigurationText::of(queue.configuration());
    if (!values.contains(name))
        return wrong(u"there is no configuration value '%1'; 'canopyctl config list' shows them"_s.arg(name));
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"name"_s, name}, {u"value"_s, values.value(name)}});
    else
        print(values.value(name));
    return {};
}

Outcome set(Engine::Queue &queue, const Invocation &invocation)
{
    const auto wanted =
        ConfigurationText::changed(queue.configuration(), invocation.arguments.at(0), invocation.arguments.at(1));
    if (!wanted)
        return wrong(wanted.error().message);
    const auto changes = queue.reconfigure({}, *wanted);
    if (!changes)
        return failed(changes.error());
    QJsonArray all;
    for (const ConfigurationChange &change : *changes) {
        all.append(QJsonObject{{u"name"_s, change.key}, {u"from"_s, change.from}, {u"to"_s, change.to}});
        if (!invocation.parser.isSet(optionJson))
            print(u"%1: %2 -> %3"_s.arg(change.key, change.from, change.to));
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"changes"_s, all}});
    return {};
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"list"_s, {}, AsItIs, list},
        {u"get"_s, u"KEY"_s, AsItIs, get},
        {u"set"_s, u"KEY VALUE"_s, WithPass, set},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"The rules by which trees grow. A change takes effect at once and stands in the "
                                     u"journal; limits and goal hold for "
                                     "trees that begin afterwards."_s);
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return runSubcommand(invocation, subcommands());
    return runSubcommand({invocation.parser, invocation.database, {u"list"_s}}, subcommands());
}

}

Command configCommand()
{
    return {u"config"_s, u"show and change the rules"_s, usageOf(subcommands()), addOptions, run};
}

}
