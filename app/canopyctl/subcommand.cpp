// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/subcommand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

QString shown(const Subcommand &subcommand)
{
    return subcommand.arguments.isEmpty() ? subcommand.name : subcommand.name + u' ' + subcommand.arguments;
}

}

QString usageOf(const QList<Subcommand> &subcommands)
{
    QStringList all;
    for (const Subcommand &subcommand : subcommands)
        all.append(shown(subcommand));
    return all.join(u" | "_s);
}

Outcome runSubcommand(const Invocation &invocation, const QList<Subcommand> &subcommands)
{
    const QString name = invocation.arguments.value(0);
    const auto it = std::ranges::find(subcommands, name, &Subcommand::name);
    if (it == subcommands.cend())
        return wrong(u"name what to do: %1"_s.arg(usageOf(subcommands)));
    Invocation rest{invocation.parser, invocation.database, invocation.arguments.sliced(1)};
    if (rest.arguments.size() != it->arguments.split(u' ', Qt::SkipEmptyParts).size())
        return wrong(u"it is called as: %1"_s.arg(shown(*it)));
    const auto opened = openQueue(invocation.database, it->start);
    return opened ? it->run(*(*opened)->queue, rest) : failed(opened.error());
}

}
