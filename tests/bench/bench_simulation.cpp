// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// What bad annotators do to a queue under the default rules: the table of simulation.md, as Markdown, from several
// seeds.
#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/simulation/simulation.h"
#include "model/storage/connection.h"
#include "tests/bench/result.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace Simulation;

namespace {

constexpr int people = 100;
constexpr int tasks = 5000;
constexpr int seeds = 5;

const std::pair<QString, QString> mixes[] = {
    {u"honest only"_s, u"honest=100"_s},
    {u"30 % bad"_s, u"honest=70,careless=15,spam=10,collude=5"_s},
    {u"a clique of 20 %"_s, u"honest=80,collude=20"_s},
};

struct Figure
{
    QString name;
    QString unit; // "%", or empty
    QList<double> values; // one a seed that has it
};

template <typename T>
T orStop(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    return *std::move(result);
}

Simulation::Report simulated(const Mix &mix, quint64 seed)
{
    const QTemporaryDir folder;
    const auto connection = orStop(Storage::Connection::open(
        Storage::DatabaseUrl::sqlite(folder.filePath(u"queue.db"_s)), Storage::Connection::Open::CreateIfMissing));
    orStop(connection->raw(u"PRAGMA synchronous=OFF"_s)); // what is measured here is no time
    const SystemClock clock;
    SeededRandom random(seed);
    orStop(Engine::Queue::create(*connection, clock, random, TreeConfiguration()));
    return orStop(
        simulate(*connection, {.annotators = people, .tasks = tasks, .seed = seed, .mix = mix, .progress = {}}));
}

// In the order of the table.
QList<Figure> figuresOf(const QList<Simulation::Report> &reports)
{
    QList<Figure> figures;
    const auto add = [&](const QString &name, const QString &unit, const auto &valueOf) {
        Figure figure{name, unit, {}};
        for (const Simulation::Report &report : reports) {
            if (const std::optional<double> value = valueOf(report.quality))
                figure.values.append(unit == u"%" ? *value * 100 : *value);
        }
        figures.append(figure);
    };
    using Value = std::optional<double>;
    add(u"accepted messages"_s, {}, [](const Quality &q) -> Value { return q.accepted(); });
    add(u"accepted spam"_s, {}, [](const Quality &q) -> Value { return q.spam.accepted; });
    add(u"spam among what was accepted"_s, u"%"_s, [](const Quality &q) { return q.spamShareOfAccepted(); });
    add(u"spam that was accepted"_s, u"%"_s, [](const Quality &q) { return q.spam.acceptedShare(); });
    add(u"honest messages that were rejected"_s, u"%"_s, [](const Quality &q) { return q.honest.rejectedShare(); });
    add(u"Kendall τ of consensus and planted quality"_s, {}, [](const Quality &q) { return q.meanTau; });
    add(u"standard error of τ within a run"_s, {}, [](const Quality &q) { return q.tauError; });
    for (const AnnotatorKind kind : allAnnotatorKinds()) {
        const auto standing = [kind](const auto &part) {
            return [kind, part](const Quality &q) -> Value {
                return q.board.contains(kind) ? Value(part(q.board.value(kind))) : Value();
            };
        };
        const QString name = toString(kind);
        add(name + u": median place"_s, {}, standing([](const Standing &s) { return s.medianPlace; }));
        add(name + u": best place"_s, {}, standing([](const Standing &s) { return s.bestPlace; }));
        add(name + u": in the top ten percent"_s, u"%"_s,
            standing([](const Standing &s) { return s.inTopTenPercent; }));
        add(name + u": mean score"_s, {}, standing([](const Standing &s) { return s.meanScore; }));
    }
    return figures;
}

double meanOf(const QList<double> &values)
{
    return std::accumulate(values.cbegin(), values.cend(), 0.0) / double(values.size());
}

// "mean (least – most)"
QString cell(const Figure &figure)
{
    if (figure.values.isEmpty())
        return u"–"_s;
    const auto [least, most] = std::ranges::minmax(figure.values);
    const int decimals = std::abs(most) < 2 && figure.unit.isEmpty() ? 2 : 1;
    const auto text = [&](double value) { return QString::number(value, 'f', decimals); };
    const QString unit = figure.unit.isEmpty() ? QString() : u' ' + figure.unit;
    return u"%1%2 (%3 – %4)"_s.arg(text(meanOf(figure.values)), unit, text(least), text(most));
}

void printTable(const QList<QList<Figure>> &columns)
{
    std::printf("| %d people, %d tasks, %d seeds: mean (range) |", people, tasks, seeds);
    for (const auto &[name, mix] : mixes)
        std::printf(" %s |", qUtf8Printable(name));
    std::printf("\n|---|---|---|---|\n");
    for (qsizetype row = 0; row < columns.constFirst().size(); ++row) {
        std::printf("| %s |", qUtf8Printable(columns.constFirst().at(row).name));
        for (const auto &column : columns)
            std::printf(" %s |", qUtf8Printable(cell(column.at(row))));
        std::printf("\n");
    }
}

void printJson(const QString &name, const QList<Figure> &figures)
{
    for (const Figure &figure : figures) {
        if (!figure.values.isEmpty()) {
            print({.bench = u"simulation"_s,
                      .backend = u"sqlite"_s,
                      .caseName = name,
                      .size = tasks,
                      .metric = figure.name,
                      .value = meanOf(figure.values),
                      .unit = figure.unit},
                true);
        }
    }
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool asJson = QCoreApplication::arguments().contains(u"--json"_s);
    QList<QList<Figure>> columns;
    for (const auto &[name, text] : mixes) {
        QList<Simulation::Report> reports;
        for (int seed = 1; seed <= seeds; ++seed)
            reports.append(simulated(orStop(mixFromString(text)), quint64(seed)));
        columns.append(figuresOf(reports));
        if (asJson)
            printJson(name, columns.constLast());
    }
    if (!asJson)
        printTable(columns);
    return 0;
}
