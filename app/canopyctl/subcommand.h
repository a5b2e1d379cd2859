// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

namespace Canopyctl {

// One verb of a command: "canopyctl user show ID".
struct Subcommand
{
    QString name;
    QString arguments; // how they are shown, a word each: "KEY VALUE"; empty: none
    Engine::Start start; // WithPass for those that change something
    Outcome (*run)(Engine::Queue &queue, const Invocation &invocation); // the arguments without the verb
};

// Runs the one that the first argument names, on an open queue.
Outcome runSubcommand(const Invocation &invocation, const QList<Subcommand> &subcommands);
QString usageOf(const QList<Subcommand> &subcommands); // "list | show ID | …", for Command::positional

// An argument as an id; what it names is told when it is none.
template <typename Identifier>
std::expected<Identifier, WrongUsage> idOf(const QString &text)
{
    const auto id = Identifier::fromString(text);
    if (id.isNull())
        return std::unexpected(WrongUsage{QStringLiteral("'%1' is no id").arg(text)});
    return id;
}

}
