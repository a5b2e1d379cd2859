// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "app/canopyctl/reports.h"
#include "app/canopyctl/simulateserver.h"
#include "model/simulation/simulation.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionAnnotators = u"annotators"_s;
const QString optionTasks = u"tasks"_s;
const QString optionSeed = u"seed"_s;
const QString optionMix = u"mix"_s;
const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionAnnotators, u"How many people take part."_s, u"N"_s, u"20"_s});
    parser.addOption({optionTasks, u"How many tasks they get in all."_s, u"N"_s, u"1000"_s});
    parser.addOption({optionSeed, u"The same seed gives the same queue."_s, u"N"_s, u"1"_s});
    parser.addOption({optionMix,
        u"Shares of the kinds of people: honest, careless, spam and collude, as in honest=70,careless=15,spam=10,collude=5."_s,
        u"KIND=SHARE,…"_s, Simulation::toString(Simulation::usualMix())});
    parser.addOption({optionJson, u"Print the report as JSON."_s});
    addServerOptions(parser);
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(rounded(*value)) : QJsonValue();
}

QJsonObject toJson(const Simulation::Quality &quality)
{
    QJsonObject board;
    for (const auto &[kind, standing] : quality.board.asKeyValueRange()) {
        board.insert(toString(kind),
            QJsonObject{{u"people"_s, standing.people}, {u"median_place"_s, standing.medianPlace},
                {u"best_place"_s, standing.bestPlace},
                {u"share_in_top_ten_percent"_s, rounded(standing.inTopTenPercent)},
                {u"mean_score"_s, rounded(standing.meanScore)}});
    }
    return {{u"accepted"_s, quality.accepted()},
        {u"accepted_spam"_s,
            QJsonObject{{u"count"_s, quality.spam.accepted},
                {u"share_of_accepted"_s, orNull(quality.spamShareOfAccepted())},
                {u"share_of_spam"_s, orNull(quality.spam.acceptedShare())}}},
        {u"rejected_honest"_s,
            QJsonObject{
                {u"count"_s, quality.honest.rejected}, {u"share_of_honest"_s, orNull(quality.honest.rejectedShare())}}},
        {u"consensus"_s,
            QJsonObject{{u"groups"_s, quality.rankedGroups}, {u"mean_tau"_s, orNull(quality.meanTau)},
                {u"standard_error"_s, orNull(quality.tauError)}}},
        {u"board"_s, board}};
}

QJsonObject toJson(const Simulation::Report &report)
{
    return {{u"tasks"_s, report.tasks}, {u"submitted"_s, report.submitted}, {u"skipped"_s, report.skipped},
        {u"refused"_s, report.refused}, {u"seconds"_s, rounded(report.seconds)},
        {u"tasks_per_second"_s, report.seconds > 0 ? rounded(report.tasks / report.seconds) : 0},
        {u"latency_ms"_s, Canopyctl::toJson(report.latencies)},
        {u"trees"_s, Canopyctl::toJson(report.statistics.trees)},
        {u"violations"_s, Canopyctl::toJson(report.violations)}, {u"quality"_s, toJson(report.quality)}};
}

QString percent(const std::optional<double> &share)
{
    return share ? u"%1 %"_s.arg(*share * 100, 0, 'f', 1) : u"–"_s;
}

QString number(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 3) : u"–"_s;
}

void printAsText(const Simulation::Quality &quality)
{
    print(u"  spam accepted %1 (%2 of what was accepted, %3 of the spam)"_s.arg(quality.spam.accepted)
            .arg(percent(quality.spamShareOfAccepted()), percent(quality.spam.acceptedShare())));
    print(u"  honest messages rejected %1 (%2)"_s.arg(quality.honest.rejected)
            .arg(percent(quality.honest.rejectedShare())));
    print(u"  consensus and planted quality: tau %1 ± %2 in %3 groups"_s.arg(
        number(quality.meanTau), number(quality.tauError), QString::number(quality.rankedGroups)));
    for (const auto &[kind, standing] : quality.board.asKeyValueRange())
        print(u"  %1 %2 people, places: best %3, median %4; %5 of them in the top ten percent; mean score %6"_s
                .arg(toString(kind), -12)
                .arg(standing.people)
                .arg(standing.bestPlace)
                .arg(standing.medianPlace)
                .arg(percent(standing.inTopTenPercent))
                .arg(standing.meanScore, 0, 'f', 1));
}

void printAsText(const Simulation::Report &report)
{
    print(u"%1 tasks in %2 s: %3 answered, %4 declined, %5 refused"_s.arg(report.tasks)
            .arg(report.seconds, 0, 'f', 1)
            .arg(report.submitted)
            .arg(report.skipped)
            .arg(report.refused));
    printLatencies(report.latencies);
    for (const auto &[state, count] : report.statistics.trees.asKeyValueRange())
        print(u"  %1 %2"_s.arg(toString(state), -24).arg(count, 6));
    printAsText(report.quality);
    for (const auto &violation : report.violations)
        print(u"  violated: %1 %2"_s.arg(violation.rule, violation.subject));
}

Outcome run(const Invocation &invocation)
{
    const auto annotators = numberOf(invocation.parser, optionAnnotators, 1);
    const auto tasks = numberOf(invocation.parser, optionTasks, 1);
    const auto seed = numberOf(invocation.parser, optionSeed, 0);
    for (const auto &number : {annotators, tasks, seed}) {
        if (!number)
            return wrong(number.error().message);
    }
    const auto mix = Simulation::mixFromString(invocation.parser.value(optionMix));
    if (!mix)
        return wrong(mix.error().message);
    if (isOfServer(invocation.parser))
        return simulateServer(invocation, int(*annotators), int(*tasks), quint64(*seed), *mix);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    Simulation::Options options{int(*annotators), int(*tasks), quint64(*seed), *mix, {}};
    options.progress = [](int done) { say(u"%1 tasks"_s.arg(done)); };
    const auto report = Simulation::simulate(*(*opened)->connection, options);
    if (!report)
        return failed(report.error());
    if (invocation.parser.isSet(optionJson))
        print(toJson(*report));
    else
        printAsText(*report);
    if (report->violations.isEmpty())
        return {};
    return failed({Error::Kind::Storage, ErrorCode::Generic,
        u"the simulation left %1 violations"_s.arg(report->violations.size())});
}

}

Command simulateCommand()
{
    return {u"simulate"_s, u"let virtual annotators work through the queue"_s, {}, addOptions, run};
}

}
