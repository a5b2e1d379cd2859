// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/storage/databaseurl.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <expected>
#include <variant>

// What a command is made of: its options, and a function that runs with them. Results go to standard output, everything
// else to standard error. The program's end is 0, 1 with one line that says why, or 2 for wrong usage.
namespace Canopyctl {

struct Invocation
{
    const QCommandLineParser &parser;
    Storage::DatabaseUrl database;
    QStringList arguments; // without options
};

struct WrongUsage
{
    QString message;
};

// Done, failed, or not called rightly.
using Outcome = std::expected<void, std::variant<Error, WrongUsage>>;

struct Command
{
    QString name;
    QString summary;
    QString positional; // how its arguments are shown: "FILE…", or empty
    void (*addOptions)(QCommandLineParser &parser);
    Outcome (*run)(const Invocation &invocation);
};

const QList<Command> &commands();

// One for each file NAMEcommand.cpp.
Command initCommand();
Command importCommand();
Command loadCommand();
Command exportCommand();
Command generateCommand();
Command simulateCommand();
Command checkCommand();
Command statsCommand();
Command leaderboardCommand();
Command trollboardCommand();
Command agreementCommand();
Command userCommand();
Command treeCommand();
Command messageCommand();
Command flaggedCommand();
Command rerankCommand();
Command journalCommand();
Command configCommand();
Command termsCommand();
Command announceCommand();
Command keyCommand();
Command inviteCommand();
Command backupCommand();
Command restoreCommand();
Command serveCommand();

void print(const QString &line); // standard output
void print(const QJsonObject &document);
void say(const QString &line); // standard error

// A whole number of an option; an error when it is none.
std::expected<qint64, WrongUsage> numberOf(const QCommandLineParser &parser, const QString &option, qint64 minimum);

inline auto failed(const Error &error)
{
    return std::unexpected(std::variant<Error, WrongUsage>(error));
}
inline auto wrong(const QString &message)
{
    return std::unexpected(std::variant<Error, WrongUsage>(WrongUsage{message}));
}

}
