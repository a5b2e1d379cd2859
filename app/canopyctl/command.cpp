// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Canopyctl {

const QList<Command> &commands()
{
    static const QList<Command> all{initCommand(), importCommand(), loadCommand(), exportCommand(), generateCommand(),
        simulateCommand(), checkCommand(), statsCommand(), leaderboardCommand(), trollboardCommand(),
        agreementCommand(), userCommand(), treeCommand(), messageCommand(), flaggedCommand(), rerankCommand(),
        journalCommand(), configCommand(), termsCommand(), announceCommand(), keyCommand(), inviteCommand(),
        serveCommand(), backupCommand(), restoreCommand()};
    return all;
}

void print(const QString &line)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
}

void print(const QJsonObject &document)
{
    std::fputs(QJsonDocument(document).toJson(QJsonDocument::Indented).constData(), stdout);
}

void say(const QString &line)
{
    std::fprintf(stderr, "canopyctl: %s\n", qUtf8Printable(line));
}

std::expected<qint64, WrongUsage> numberOf(const QCommandLineParser &parser, const QString &option, qint64 minimum)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < minimum) {
        return std::unexpected(WrongUsage{u"--%1 needs a whole number from %2, not '%3'"_s.arg(
            option, QString::number(minimum), parser.value(option))});
    }
    return number;
}

}
