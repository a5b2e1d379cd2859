// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/download.h"
#include "app/canopyctl/openqueue.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionUrl = u"url"_s;
const QString optionTokenFile = u"token-file"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Makes a consistent copy of an SQLite queue in a file that is not there yet. While a server has the queue, "
        u"ask "
        "that server (--url), with the token of an administrator or a root token in a file or in CANOPY_TOKEN. "
        "PostgreSQL has a program of its own, pg_dump."_s);
    parser.addOption({optionUrl, u"The server that has the queue, as in http://127.0.0.1:8080."_s, u"URL"_s});
    parser.addOption({optionTokenFile, u"Holds the token for --url."_s, u"FILE"_s});
}

std::expected<QByteArray, Error> tokenOf(const Invocation &invocation)
{
    if (!invocation.parser.isSet(optionTokenFile))
        return qgetenv("CANOPY_TOKEN");
    QFile file(invocation.parser.value(optionTokenFile));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::FileUnreadable,
            u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString())});
    }
    return file.readAll().trimmed();
}

Outcome fromServer(const Invocation &invocation, const QString &file)
{
    const auto token = tokenOf(invocation);
    if (!token)
        return failed(token.error());
    if (token->isEmpty())
        return wrong(u"--url needs a token: --token-file FILE, or CANOPY_TOKEN in the environment"_s);
    QUrl url(invocation.parser.value(optionUrl));
    if (!url.isValid() || url.host().isEmpty())
        return wrong(u"'%1' is no address of a server"_s.arg(invocation.parser.value(optionUrl)));
    url.setPath(u"/api/v1/admin/backup"_s);
    const auto done = download(url, *token, file);
    return done ? Outcome() : failed(done.error());
}

Outcome run(const Invocation &invocation)
{
    if (invocation.arguments.size() != 1)
        return wrong(u"name the file to back up into"_s);
    const QString file = invocation.arguments.constFirst();
    if (invocation.parser.isSet(optionUrl))
        return fromServer(invocation, file);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const auto copied = (*opened)->queue->backUp(file);
    return copied ? Outcome() : failed(copied.error());
}

}

Command backupCommand()
{
    return {u"backup"_s, u"copy the queue into a file"_s, u"FILE"_s, addOptions, run};
}

}
