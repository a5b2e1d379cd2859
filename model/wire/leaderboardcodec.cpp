// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/leaderboardcodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

struct Counter
{
    QLatin1StringView key;
    int Contributions::*member;
};

constexpr Counter counters[] = {
    {Key::prompts, &Contributions::prompts},
    {Key::repliesAssistant, &Contributions::repliesAssistant},
    {Key::repliesPrompter, &Contributions::repliesPrompter},
    {Key::labelsSimple, &Contributions::labelsSimple},
    {Key::labelsFull, &Contributions::labelsFull},
    {Key::rankingsTotal, &Contributions::rankingsTotal},
    {Key::rankingsGood, &Contributions::rankingsGood},
    {Key::acceptedPrompts, &Contributions::acceptedPrompts},
    {Key::acceptedRepliesAssistant, &Contributions::acceptedRepliesAssistant},
    {Key::acceptedRepliesPrompter, &Contributions::acceptedRepliesPrompter},
    {Key::replyRanked1, &Contributions::replyRanked1},
    {Key::replyRanked2, &Contributions::replyRanked2},
    {Key::replyRanked3, &Contributions::replyRanked3},
};

}

QString Wire::toString(TimeFrame frame)
{
    return timeFrameName(frame);
}

QJsonObject Wire::toJson(const UserScore &score, const ScoreSetting &setting)
{
    QJsonObject json{
        {Key::rank, jsonOf(score.rank)},
        {Key::userId, score.userId.toString()},
        {Key::highlighted, setting.viewer == score.userId},
        {Key::username, score.identity.username},
        {Key::authMethod, toString(score.identity.authMethod)},
        {Key::displayName, score.identity.displayName},
        {Key::leaderScore, score.leaderScore},
        {Key::level, score.level},
        {Key::baseDate, jsonOf(setting.baseDate)},
        {Key::modifiedDate, jsonOf(setting.modifiedDate)},
        {Key::streakLastDayDate, jsonOf(score.streakBeganDate)},
        {Key::streakDays, score.streakDays},
        {Key::lastActivityDate, jsonOf(score.lastActivityDate)},
    };
    for (const auto &[key, member] : counters)
        json.insert(key, score.contributions.*member);
    return json;
}

Result<UserScore> Wire::userScoreFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"user score"_s);
    UserScore score;
    score.rank = reader.optionalInteger(Key::rank);
    score.userId = reader.id<UserId>(Key::userId);
    score.identity.username = reader.text(Key::username);
    score.identity.displayName = reader.text(Key::displayName);
    score.identity.authMethod = reader.named(Key::authMethod, authMethodFromString);
    score.leaderScore = reader.integer(Key::leaderScore);
    score.level = reader.integer(Key::level, 0);
    score.streakDays = reader.integer(Key::streakDays, 0);
    score.streakBeganDate = reader.optionalDate(Key::streakLastDayDate);
    score.lastActivityDate = reader.optionalDate(Key::lastActivityDate);
    for (const auto &[key, member] : counters)
        score.contributions.*member = reader.integer(key, 0);
    return reader.result(score);
}

QJsonObject Wire::toJson(const Leaderboard &leaderboard, const std::optional<UserId> &viewer)
{
    const auto updated = leaderboard.lastUpdated.isValid() ? std::optional(leaderboard.lastUpdated) : std::nullopt;
    QJsonArray scores;
    for (const UserScore &score : leaderboard.scores)
        scores.append(toJson(score, {leaderboard.baseDate, updated, viewer}));
    return {
        {Key::timeFrame, toString(leaderboard.timeFrame)},
        {Key::lastUpdated, jsonOf(updated)},
        {Key::leaderboard, scores},
    };
}

Result<Leaderboard> Wire::leaderboardFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"leaderboard"_s);
    Leaderboard leaderboard;
    leaderboard.timeFrame = reader.named(Key::timeFrame, timeFrameFromString);
    leaderboard.lastUpdated = reader.optionalDate(Key::lastUpdated).value_or(QDateTime());
    const QJsonArray scores = reader.array(Key::leaderboard);
    for (const QJsonValue &score : scores)
        leaderboard.scores.append(reader.take(Key::leaderboard, userScoreFromJson(score.toObject())));
    if (!scores.isEmpty())
        leaderboard.baseDate = dateFromText(scores.first().toObject().value(Key::baseDate).toString());
    return reader.result(leaderboard);
}
