// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionTimeFrame = u"time-frame"_s;
const QString optionJson = u"json"_s;
constexpr int maximumShown = 100;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionTimeFrame, u"day, week, month or total (default)."_s, u"FRAME"_s, u"total"_s});
    parser.addOption({optionJson, u"Print the board as JSON."_s});
}

std::optional<TimeFrame> timeFrameFromString(const QString &name)
{
    const QMap<QString, TimeFrame> frames{{u"day"_s, TimeFrame::Day}, {u"week"_s, TimeFrame::Week},
        {u"month"_s, TimeFrame::Month}, {u"total"_s, TimeFrame::Total}};
    return frames.contains(name) ? std::optional(frames.value(name)) : std::nullopt;
}

QJsonObject toJson(const UserScore &score)
{
    return {{u"rank"_s, score.rank ? QJsonValue(*score.rank) : QJsonValue()}, {u"user_id"_s, score.userId.toString()},
        {u"display_name"_s, score.identity.displayName}, {u"leader_score"_s, score.leaderScore},
        {u"level"_s, score.level}, {u"streak_days"_s, score.streakDays}};
}

Outcome run(const Invocation &invocation)
{
    const auto frame = timeFrameFromString(invocation.parser.value(optionTimeFrame));
    if (!frame)
        return wrong(u"--time-frame is day, week, month or total"_s);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const auto board = (*opened)->queue->leaderboard(*frame, maximumShown);
    if (!board)
        return failed(board.error());
    QJsonArray scores;
    for (const UserScore &score : board->scores)
        scores.append(toJson(score));
    if (invocation.parser.isSet(optionJson)) {
        print(QJsonObject{{u"time_frame"_s, invocation.parser.value(optionTimeFrame)}, {u"leaderboard"_s, scores}});
        return {};
    }
    for (const UserScore &score : board->scores) {
        print(u"%1  %2  %3"_s.arg(score.rank.value_or(0), 4).arg(score.leaderScore, 8).arg(score.identity.displayName));
    }
    return {};
}

}

Command leaderboardCommand()
{
    return {u"leaderboard"_s, u"who did how much"_s, {}, addOptions, run};
}

}
