// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "app/canopyctl/scorereports.h"
#include "app/canopyctl/wellbehavedoption.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionTimeFrame = u"time-frame"_s;
const QString optionLimit = u"limit"_s;
const QString optionAround = u"around"_s;
const QString optionExplain = u"explain"_s;
const QString optionJson = u"json"_s;
constexpr int neighbours = 5;
constexpr int pageSize = 1000; // events

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionTimeFrame, u"day, week, month or total (default)."_s, u"FRAME"_s, u"total"_s});
    parser.addOption({optionLimit, u"So many people (default 100), or events of --explain."_s, u"N"_s});
    parser.addOption({optionAround, u"A person, by user name or id, and who stands around."_s, u"USERNAME"_s});
    parser.addOption(
        {optionExplain, u"What gave a person the score: each line of it, and each event."_s, u"USERNAME"_s});
    addWellBehavedOptions(parser);
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

// Page after page.
Result<Engine::ScoreExplanation> explained(
    Engine::Queue &queue, TimeFrame frame, const User &user, const std::optional<int> &limit)
{
    Engine::ScoreExplanation whole;
    std::optional<Engine::ExplanationCursor> cursor;
    do {
        const int missing = limit ? *limit - int(whole.events.size()) : pageSize;
        const auto page = queue.explainScore(frame, user, cursor, std::min(missing, pageSize));
        if (!page)
            return page;
        const QList<ScoreEvent> before = whole.events;
        whole = *page;
        whole.events = before + page->events;
        cursor = page->next;
    } while (cursor && (!limit || whole.events.size() < *limit));
    return whole;
}

Outcome explain(
    Engine::Queue &queue, TimeFrame frame, const std::optional<int> &limit, const QCommandLineParser &parser)
{
    const auto user = queue.person(parser.value(optionExplain));
    if (!user)
        return failed(user.error());
    const auto explanation = explained(queue, frame, *user, limit);
    if (!explanation)
        return failed(explanation.error());
    const auto contributed = queue.contributorScore(*user);
    if (!contributed)
        return failed(contributed.error());
    if (parser.isSet(optionJson)) {
        QJsonObject json = toJson(*explanation, *contributed);
        json.insert(u"time_frame"_s, timeFrameName(frame));
        print(json);
    } else {
        printAsText(*explanation, *contributed);
    }
    return {};
}

std::expected<Leaderboard, std::variant<Error, WrongUsage>> boardOf(
    Engine::Queue &queue, TimeFrame frame, int maximum, const QCommandLineParser &parser)
{
    Result<Leaderboard> board;
    if (parser.isSet(optionAround)) {
        const auto user = queue.person(parser.value(optionAround));
        if (!user)
            return failed(user.error());
        board = queue.leaderboardAround(frame, *user, neighbours);
    } else if (isWellBehavedAsked(parser)) {
        const auto demanded = wellBehavedOf(parser, queue.configuration());
        if (!demanded)
            return wrong(demanded.error().message);
        board = queue.wellBehavedLeaderboard(frame, maximum, *demanded);
    } else {
        board = queue.leaderboard(frame, maximum);
    }
    if (!board)
        return failed(board.error());
    return *board;
}

Outcome run(const Invocation &invocation)
{
    const QCommandLineParser &parser = invocation.parser;
    const auto frame = timeFrameFromString(parser.value(optionTimeFrame));
    if (!frame)
        return wrong(u"--time-frame is day, week, month or total"_s);
    std::optional<int> limit;
    if (parser.isSet(optionLimit)) {
        const auto number = numberOf(parser, optionLimit, 1);
        if (!number)
            return wrong(number.error().message);
        limit = int(*number);
    }
    if (parser.isSet(optionAround) && (parser.isSet(optionExplain) || isWellBehavedAsked(parser)))
        return wrong(u"--around stands alone"_s);
    if (const auto usable = wellBehavedOf(parser, {}); !usable)
        return wrong(usable.error().message);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    if (parser.isSet(optionExplain))
        return explain(*(*opened)->queue, *frame, limit, parser);
    constexpr int maximumShown = 100;
    const auto board = boardOf(*(*opened)->queue, *frame, limit.value_or(maximumShown), parser);
    if (!board)
        return std::unexpected(board.error());
    if (parser.isSet(optionJson))
        print(toJson(*board));
    else
        printAsText(*board);
    return {};
}

}

Command leaderboardCommand()
{
    return {u"leaderboard"_s, u"who did how much, and what for"_s, {}, addOptions, run};
}

}
