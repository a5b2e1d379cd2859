// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "app/canopyctl/reports.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionJson, u"Print the figures as JSON."_s});
}

QJsonObject toJson(const Engine::Statistics &figures)
{
    QJsonObject byLang;
    for (const auto &[lang, count] : figures.messagesByLang.asKeyValueRange())
        byLang.insert(lang, count);
    return {{u"trees"_s, Canopyctl::toJson(figures.trees)}, {u"messages"_s, figures.messages},
        {u"messages_by_lang"_s, byLang}, {u"accepted"_s, figures.accepted}, {u"rejected"_s, figures.rejected},
        {u"undecided"_s, figures.undecided}, {u"deleted"_s, figures.deleted}, {u"loose"_s, figures.loose},
        {u"reviews"_s, figures.reviews}, {u"rankings"_s, figures.rankings}, {u"users"_s, figures.users}};
}

void printAsText(const Engine::Statistics &figures)
{
    print(u"trees"_s);
    for (const auto &[state, count] : figures.trees.asKeyValueRange())
        print(u"  %1 %2"_s.arg(toString(state), -24).arg(count, 8));
    print(u"messages"_s);
    const QList<std::pair<QString, int>> lines{{u"accepted"_s, figures.accepted}, {u"rejected"_s, figures.rejected},
        {u"undecided"_s, figures.undecided}, {u"deleted"_s, figures.deleted}, {u"loose"_s, figures.loose}};
    for (const auto &[name, count] : lines)
        print(u"  %1 %2"_s.arg(name, -24).arg(count, 8));
    for (const auto &[lang, count] : figures.messagesByLang.asKeyValueRange())
        print(u"  %1 %2"_s.arg(u"in "_s + lang, -24).arg(count, 8));
    print(u"%1 reviews, %2 rankings, %3 people"_s.arg(figures.reviews).arg(figures.rankings).arg(figures.users));
}

Outcome run(const Invocation &invocation)
{
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const auto figures = (*opened)->queue->statistics();
    if (!figures)
        return failed(figures.error());
    if (invocation.parser.isSet(optionJson))
        print(toJson(*figures));
    else
        printAsText(*figures);
    return {};
}

}

Command statsCommand()
{
    return {u"stats"_s, u"figures of the queue"_s, {}, addOptions, run};
}

}
