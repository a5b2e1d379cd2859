// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/terminationsignals.h"
#include "model/server/server.h"

#include <QEventLoop>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionListen = u"listen"_s;
const QString optionWorkers = u"workers"_s;
const QString optionCertificate = u"tls-certificate"_s;
const QString optionKey = u"tls-key"_s;
const QString optionBehindProxy = u"behind-proxy"_s;
const QString optionLimits = u"limits"_s;
const QString optionOpenKeys = u"open-keys"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Serves the queue over HTTP (API v1), until it is asked to end (SIGTERM, Ctrl+C); then it answers what is "
        "under way and ends. SQLite is for one server; on one PostgreSQL there may be several."_s);
    parser.addOption({optionListen, u"Where to listen; port 0 picks one."_s, u"ADDRESS:PORT"_s, u"127.0.0.1:8080"_s});
    parser.addOption(
        {optionWorkers, u"Connections to PostgreSQL that answer requests (default: two a core)."_s, u"N"_s});
    parser.addOption(
        {optionCertificate, u"The server's certificate and those that sign it, in PEM format."_s, u"FILE"_s});
    parser.addOption({optionKey, u"Its key, in PEM format."_s, u"FILE"_s});
    parser.addOption(
        {optionBehindProxy, u"A proxy in front speaks TLS; needed beyond this computer without a certificate."_s});
    parser.addOption({optionLimits,
        u"Rate limits and connections per address: on or off (default: off on this computer's own address, on "
        "elsewhere)."_s,
        u"on|off"_s});
    parser.addOption({optionOpenKeys,
        u"Whether keys that are not trusted act for the people of their program and read what they wrote, as the "
        "original's do (default: on on this computer's own address, off elsewhere)."_s,
        u"on|off"_s});
}

// "[::1]:8080" and "127.0.0.1:8080"
std::expected<void, WrongUsage> setAddress(Server::Options &options, const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.first(qMax<qsizetype>(0, colon));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    bool isPort = false;
    options.port = text.sliced(colon + 1).toUShort(&isPort);
    if (!isPort || !options.address.setAddress(host == "localhost"_L1 ? u"127.0.0.1"_s : host))
        return std::unexpected(WrongUsage{u"--listen needs ADDRESS:PORT, as in 127.0.0.1:8080, not '%1'"_s.arg(text)});
    return {};
}

std::expected<void, std::variant<Error, WrongUsage>> setSecurity(
    Server::Options &options, const QCommandLineParser &parser)
{
    options.behindProxy = parser.isSet(optionBehindProxy);
    if (parser.isSet(optionCertificate) != parser.isSet(optionKey))
        return wrong(u"--tls-certificate and --tls-key go together"_s);
    if (parser.isSet(optionCertificate)) {
        const auto tls = Server::Http::tlsFromFiles(parser.value(optionCertificate), parser.value(optionKey));
        if (!tls)
            return failed(tls.error());
        options.tls = *tls;
    }
    const bool isLocal = options.address.isLoopback();
    if (!isLocal && !options.tls && !options.behindProxy) {
        return wrong(u"%1 can be reached from other computers: give --tls-certificate and --tls-key, or --behind-proxy "
                     "where a proxy speaks TLS"_s.arg(options.address.toString()));
    }
    for (const QString &option : {optionLimits, optionOpenKeys}) {
        const QString value = parser.value(option);
        if (!value.isEmpty() && value != "on"_L1 && value != "off"_L1)
            return wrong(u"--%1 is on or off, not '%2'"_s.arg(option, value));
    }
    const bool isPrivate = isLocal && !options.behindProxy;
    options.limits = parser.isSet(optionLimits) ? parser.value(optionLimits) == "on"_L1 : !isPrivate;
    options.openKeys = parser.isSet(optionOpenKeys) ? parser.value(optionOpenKeys) == "on"_L1 : isPrivate;
    return {};
}

std::expected<void, WrongUsage> setWorkers(Server::Options &options, const QCommandLineParser &parser)
{
    const bool isSqlite = options.database.dialect == Storage::Dialect::Sqlite;
    if (!parser.isSet(optionWorkers)) {
        options.workers = isSqlite ? 1 : 2 * QThread::idealThreadCount();
        return {};
    }
    const auto workers = numberOf(parser, optionWorkers, 1);
    if (!workers)
        return std::unexpected(workers.error());
    if (isSqlite && *workers > 1)
        return std::unexpected(WrongUsage{u"SQLite has one writer: --workers is for PostgreSQL"_s});
    options.workers = int(qMin<qint64>(*workers, 256));
    return {};
}

Outcome run(const Invocation &invocation)
{
    Server::Options options;
    options.database = invocation.database;
    if (const auto set = setAddress(options, invocation.parser.value(optionListen)); !set)
        return wrong(set.error().message);
    if (const auto set = setSecurity(options, invocation.parser); !set)
        return std::unexpected(set.error());
    if (const auto set = setWorkers(options, invocation.parser); !set)
        return wrong(set.error().message);

    Server::HttpServer server(options);
    const TerminationSignals terminations;
    QEventLoop loop;
    QObject::connect(&terminations, &TerminationSignals::received, &server, [&server] { server.stop(); });
    QObject::connect(&server, &Server::HttpServer::finished, &loop, &QEventLoop::quit);
    if (const auto started = server.start(); !started)
        return failed(started.error());
    print(u"listening on %1"_s.arg(server.url().toString()));
    std::fflush(stdout);
    loop.exec();
    return {};
}

}

Command serveCommand()
{
    return {u"serve"_s, u"serve the queue over HTTP"_s, {}, addOptions, run};
}

}
