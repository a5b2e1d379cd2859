// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/scorereports.h"

#include "app/canopyctl/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

QList<std::pair<QString, int>> linesOf(const Rules::LeaderScore &score)
{
    return {{u"prompts"_s, score.prompts}, {u"replies"_s, score.replies}, {u"labels"_s, score.labels},
        {u"rankings"_s, score.rankings}, {u"accepted"_s, score.accepted}, {u"ranked"_s, score.ranked}};
}

struct DomainLine
{
    QString name;
    int count;
    int good;
    double points;
};

QList<DomainLine> linesOf(const Rules::ContributorScore &score)
{
    return {{u"voting"_s, score.votes, score.goodVotes, score.votePoints},
        {u"prompting"_s, score.prompts, score.goodPrompts, score.promptPoints},
        {u"ranking"_s, score.rankings, score.goodRankings, score.rankingPoints}};
}

QJsonObject toJson(const ScoreEvent &event)
{
    return {{u"kind"_s, toString(event.kind)},
        {u"message_id"_s, event.messageId ? QJsonValue(event.messageId->toString()) : QJsonValue()},
        {u"date"_s, event.occurred.toString(Qt::ISODateWithMs)}, {u"points"_s, event.points},
        {u"withdrawn"_s, event.withdrawn}};
}

}

QJsonObject toJson(const UserScore &score)
{
    return {{u"rank"_s, score.rank ? QJsonValue(*score.rank) : QJsonValue()}, {u"user_id"_s, score.userId.toString()},
        {u"display_name"_s, score.identity.displayName}, {u"leader_score"_s, score.leaderScore},
        {u"level"_s, score.level}, {u"streak_days"_s, score.streakDays}};
}

QJsonObject toJson(const Leaderboard &board)
{
    QJsonArray scores;
    for (const UserScore &score : board.scores)
        scores.append(toJson(score));
    return {{u"time_frame"_s, timeFrameName(board.timeFrame)}, {u"leaderboard"_s, scores}};
}

void printAsText(const Leaderboard &board)
{
    for (const UserScore &score : board.scores) {
        const QString rank = score.rank ? QString::number(*score.rank) : u"-"_s;
        print(u"%1  %2  %3"_s.arg(rank, 4).arg(score.leaderScore, 8).arg(score.identity.displayName));
    }
}

QJsonObject toJson(const Engine::ScoreExplanation &explanation, const Rules::ContributorScore &contributed)
{
    QJsonObject lines;
    for (const auto &[name, points] : linesOf(explanation.lines))
        lines.insert(name, points);
    QJsonArray events;
    for (const ScoreEvent &event : explanation.events)
        events.append(toJson(event));
    QJsonObject domains;
    for (const DomainLine &line : linesOf(contributed)) {
        domains.insert(
            line.name, QJsonObject{{u"count"_s, line.count}, {u"good"_s, line.good}, {u"points"_s, line.points}});
    }
    QJsonObject json = toJson(explanation.score);
    json.insert(u"lines"_s, lines);
    json.insert(u"events"_s, events);
    json.insert(u"contributor_score"_s, domains);
    return json;
}

void printAsText(const Engine::ScoreExplanation &explanation, const Rules::ContributorScore &contributed)
{
    const UserScore &score = explanation.score;
    print(u"%1: %2 points, level %3, %4"_s.arg(score.identity.displayName)
            .arg(score.leaderScore)
            .arg(score.level)
            .arg(score.rank ? u"rank %1"_s.arg(*score.rank) : u"not on the board"_s));
    for (const auto &[name, points] : linesOf(explanation.lines))
        print(u"  %1 %2"_s.arg(name, -12).arg(points, 8));
    for (const ScoreEvent &event : explanation.events) {
        print(u"%1  %2  %3  %4%5"_s.arg(event.occurred.toString(Qt::ISODate))
                .arg(event.points, 3)
                .arg(toString(event.kind), -24)
                .arg(event.messageId ? event.messageId->toString() : QString(),
                    event.withdrawn ? u"  withdrawn"_s : QString()));
    }
    for (const DomainLine &line : linesOf(contributed)) {
        print(u"%1: %2 of %3 good, %4 points"_s.arg(line.name)
                .arg(line.good)
                .arg(line.count)
                .arg(line.points, 0, 'f', 2));
    }
}

}
