// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/trollboardcodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/leaderboardcodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

struct Counter
{
    QLatin1StringView key;
    int TrollCounts::*member;
};

constexpr Counter counters[] = {
    {Key::redFlags, &TrollCounts::redFlags},
    {Key::upvotes, &TrollCounts::upvotes},
    {Key::downvotes, &TrollCounts::downvotes},
    {Key::spamPrompts, &TrollCounts::spamPrompts},
    {Key::langMismach, &TrollCounts::langMismatch},
    {Key::notAppropriate, &TrollCounts::notAppropriate},
    {Key::pii, &TrollCounts::pii},
    {Key::hateSpeech, &TrollCounts::hateSpeech},
    {Key::sexualContent, &TrollCounts::sexualContent},
    {Key::politicalContent, &TrollCounts::politicalContent},
};

struct Mean
{
    QLatin1StringView key;
    std::optional<double> TrollStatistics::*member;
};

constexpr Mean means[] = {
    {Key::quality, &TrollStatistics::quality},
    {Key::humor, &TrollStatistics::humor},
    {Key::toxicity, &TrollStatistics::toxicity},
    {Key::violence, &TrollStatistics::violence},
    {Key::helpfulness, &TrollStatistics::helpfulness},
};

QJsonObject toJson(const TrollStatistics &person, const Trollboard &board)
{
    QJsonObject json{
        {Key::rank, jsonOf(person.rank)},
        {Key::userId, person.userId.toString()},
        {Key::highlighted, false},
        {Key::username, person.identity.username},
        {Key::authMethod, toString(person.identity.authMethod)},
        {Key::displayName, person.identity.displayName},
        {Key::lastActivityDate, jsonOf(person.lastActivityDate)},
        {Key::enabled, person.enabled},
        {Key::deleted, person.deleted},
        {Key::showOnLeaderboard, person.showOnLeaderboard},
        {Key::trollScore, person.trollScore},
        {Key::baseDate, jsonOf(board.baseDate)},
        {Key::modifiedDate, isoText(board.lastUpdated)},
        {Key::spam, person.spam},
    };
    for (const auto &[key, member] : counters)
        json.insert(key, person.counts.*member);
    for (const auto &[key, member] : means) {
        const auto mean = person.*member;
        json.insert(key, mean ? QJsonValue(*mean) : QJsonValue(QJsonValue::Null));
    }
    return json;
}

Result<TrollStatistics> personFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"troll score"_s);
    TrollStatistics person;
    person.rank = reader.optionalInteger(Key::rank);
    person.userId = reader.id<UserId>(Key::userId);
    person.identity.username = reader.text(Key::username);
    person.identity.displayName = reader.text(Key::displayName);
    person.identity.authMethod = reader.named(Key::authMethod, authMethodFromString);
    person.lastActivityDate = reader.optionalDate(Key::lastActivityDate);
    person.enabled = reader.boolean(Key::enabled, true);
    person.deleted = reader.boolean(Key::deleted, false);
    person.showOnLeaderboard = reader.boolean(Key::showOnLeaderboard, true);
    person.trollScore = reader.integer(Key::trollScore);
    person.spam = reader.integer(Key::spam, 0);
    for (const auto &[key, member] : counters)
        person.counts.*member = reader.integer(key, 0);
    for (const auto &[key, member] : means)
        person.*member = numberFrom(json.value(key));
    return reader.result(person);
}

}

QJsonObject Wire::toJson(const Trollboard &board)
{
    QJsonArray people;
    for (const TrollStatistics &person : board.people)
        people.append(::toJson(person, board));
    return {
        {Key::timeFrame, timeFrameName(board.timeFrame)},
        {Key::lastUpdated, isoText(board.lastUpdated)},
        {Key::trollboard, people},
    };
}

Result<Trollboard> Wire::trollboardFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"trollboard"_s);
    Trollboard board;
    board.timeFrame = reader.named(Key::timeFrame, timeFrameFromString);
    board.lastUpdated = reader.optionalDate(Key::lastUpdated).value_or(QDateTime());
    const QJsonArray people = reader.array(Key::trollboard);
    for (const QJsonValue &entry : people) {
        const auto person = personFromJson(entry.toObject());
        if (!person)
            return std::unexpected(person.error());
        board.people.append(*person);
        board.baseDate = dateFromText(entry.toObject().value(Key::baseDate).toString());
    }
    return reader.result(board);
}
