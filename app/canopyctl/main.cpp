// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "app/paths.h"
#include "model/domain/overloaded.h"

#include <QCoreApplication>

using namespace Canopyctl;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitWrongUsage = 2;

const QString optionDatabase = u"database"_s;

QString usage()
{
    QString text = u"Usage: canopyctl [--database URL] COMMAND [ARGS…]\n\n"_s;
    for (const Command &command : commands())
        text += u"  %1 %2\n"_s.arg(command.name, -12).arg(command.summary);
    return text
        + u"\nURL is sqlite:PATH or postgresql://user@host:port/name (default: the window's own queue).\n"
          "'canopyctl COMMAND --help' lists the options of a command."_s;
}

// The first argument that is neither an option nor the value of --database.
qsizetype commandIndex(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--database"_L1)
            ++i;
        else if (!arguments.at(i).startsWith(u'-'))
            return i;
    }
    return -1;
}

int wrongUsage(const QString &message)
{
    say(message);
    return exitWrongUsage;
}

int run(const Command &command, QStringList arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this."_s);
    parser.addOption(help);
    parser.addOption({optionDatabase, u"The queue: sqlite:PATH or postgresql://user@host:port/name."_s, u"URL"_s});
    if (!command.positional.isEmpty())
        parser.addPositionalArgument(command.positional, {});
    command.addOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help)) {
        // The parser shows the program's name alone.
        print(parser.helpText().replace(u"[options]"_s, command.name + " [options]"_L1));
        return exitDone;
    }
    if (command.positional.isEmpty() && !parser.positionalArguments().isEmpty())
        return wrongUsage(u"%1 takes no argument '%2'"_s.arg(command.name, parser.positionalArguments().constFirst()));

    const QString ownQueue = Paths::queueFile(Paths::defaultDataFolder());
    const auto url = parser.isSet(optionDatabase) ? Storage::DatabaseUrl::parse(parser.value(optionDatabase))
                                                  : Storage::DatabaseUrl::sqlite(ownQueue);
    if (!url)
        return wrongUsage(url.error().message);
    const auto outcome = command.run({parser, *url, parser.positionalArguments()});
    if (outcome)
        return exitDone;
    return std::visit(Overloaded{[&url](const Error &error) {
                                     say(sentenceOf(error, *url));
                                     return exitFailed;
                                 },
                          [](const WrongUsage &wrongly) { return wrongUsage(wrongly.message); }},
        outcome.error());
}

}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"canopyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CANOPY_VERSION));

    QStringList arguments = QCoreApplication::arguments();
    const qsizetype index = commandIndex(arguments);
    if (index < 0) {
        if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
            print(usage());
            return exitDone;
        }
        if (arguments.contains(u"--version"_s)) {
            print(QCoreApplication::applicationVersion());
            return exitDone;
        }
        return wrongUsage(u"name a command; 'canopyctl --help' lists them"_s);
    }
    const QString name = arguments.takeAt(index);
    const auto command = std::ranges::find(commands(), name, &Command::name);
    if (command == commands().end())
        return wrongUsage(u"there is no command '%1'; 'canopyctl --help' lists them"_s.arg(name));
    return run(*command, arguments);
}
