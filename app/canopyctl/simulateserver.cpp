// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/simulateserver.h"

#include "model/simulation/remote.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionUrl = u"url"_s;
const QString optionApiKey = u"api-key"_s;
const QString optionClients = u"clients"_s;
const QString optionLang = u"lang"_s;
const QString optionJson = u"json"_s;
constexpr auto apiKeyVariable = "CANOPY_API_KEY";

QJsonObject toJson(const Simulation::RemoteReport &report)
{
    QJsonObject trees;
    for (const auto &[state, count] : report.trees.asKeyValueRange())
        trees.insert(state, count);
    return {{u"tasks"_s, report.tasks}, {u"submitted"_s, report.submitted}, {u"skipped"_s, report.skipped},
        {u"refused"_s, report.refused}, {u"seconds"_s, rounded(report.seconds)},
        {u"tasks_per_second"_s, report.seconds > 0 ? rounded(report.tasks / report.seconds) : 0},
        {u"latency_ms"_s, Canopyctl::toJson(report.latencies)}, {u"trees"_s, trees},
        // None were looked for: only check, where the queue is, reads everything.
        {u"violations"_s, QJsonArray()}};
}

void printAsText(const Simulation::RemoteReport &report)
{
    print(u"%1 tasks in %2 s (%3/s): %4 answered, %5 declined, %6 refused"_s.arg(report.tasks)
            .arg(report.seconds, 0, 'f', 1)
            .arg(report.seconds > 0 ? report.tasks / report.seconds : 0, 0, 'f', 1)
            .arg(report.submitted)
            .arg(report.skipped)
            .arg(report.refused));
    printLatencies(report.latencies);
    for (const auto &[state, count] : report.trees.asKeyValueRange())
        print(u"  %1 %2"_s.arg(state, -24).arg(count, 6));
}

}

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOption({optionUrl,
        u"Work over HTTP at this server instead, Canopy's or Open-Assistant's; again for more servers of the same queue."_s,
        u"URL"_s});
    parser.addOption({optionApiKey,
        u"With --url: its API key. Others see what stands on a command line: better put it into %1."_s.arg(
            QLatin1StringView(apiKeyVariable)),
        u"KEY"_s});
    parser.addOption({optionClients, u"With --url: how many work at once."_s, u"N"_s, u"8"_s});
    parser.addOption({optionLang, u"With --url: languages of the work."_s, u"CODE,…"_s, u"en"_s});
}

bool isOfServer(const QCommandLineParser &parser)
{
    return parser.isSet(optionUrl);
}

Outcome simulateServer(
    const Invocation &invocation, int annotators, int tasks, quint64 seed, const Simulation::Mix &mix)
{
    const auto &parser = invocation.parser;
    const auto clients = numberOf(parser, optionClients, 1);
    if (!clients)
        return wrong(clients.error().message);
    Simulation::RemoteOptions options;
    for (const QString &text : parser.values(optionUrl)) {
        QUrl server(text, QUrl::StrictMode);
        if (!server.isValid() || server.host().isEmpty())
            return wrong(u"--url needs the address of a server, as in http://127.0.0.1:8080, not '%1'"_s.arg(text));
        if (server.path().endsWith(u'/'))
            server.setPath(server.path().chopped(1));
        options.servers.append(server);
    }
    options.apiKey = parser.isSet(optionApiKey) ? parser.value(optionApiKey).toUtf8() : qgetenv(apiKeyVariable);
    if (options.apiKey.isEmpty()) {
        return wrong(u"an API key is needed: --api-key, or the environment variable %1"_s.arg(
            QLatin1StringView(apiKeyVariable)));
    }
    options.clients = int(qMin<qint64>(*clients, 1000));
    options.annotators = annotators;
    options.tasks = tasks;
    options.seed = seed;
    options.langs = parser.value(optionLang).split(u',', Qt::SkipEmptyParts);
    options.mix = mix;
    if (options.langs.isEmpty())
        return wrong(u"--lang names at least one language"_s);
    const auto report = Simulation::simulateRemotely(options);
    if (!report)
        return failed(report.error());
    if (parser.isSet(optionJson))
        print(toJson(*report));
    else
        printAsText(*report);
    say(u"the queue was not checked: run canopyctl check where it is"_s);
    return {};
}

double rounded(double value)
{
    return double(qRound64(value * 1000)) / 1000;
}

QJsonObject toJson(const QMap<QString, Simulation::Percentiles> &latencies)
{
    QJsonObject json;
    for (const auto &[step, values] : latencies.asKeyValueRange()) {
        json.insert(step,
            QJsonObject{
                {u"p50"_s, rounded(values.p50)}, {u"p95"_s, rounded(values.p95)}, {u"p99"_s, rounded(values.p99)}});
    }
    return json;
}

void printLatencies(const QMap<QString, Simulation::Percentiles> &latencies)
{
    for (const auto &[step, values] : latencies.asKeyValueRange())
        print(u"  %1 p50 %2 ms, p95 %3 ms, p99 %4 ms"_s.arg(step, -12)
                .arg(values.p50, 0, 'f', 2)
                .arg(values.p95, 0, 'f', 2)
                .arg(values.p99, 0, 'f', 2));
}

}
