// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/users.h"
#include "model/wire/keys.h"
#include "model/wire/leaderboardcodec.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

constexpr int defaultWindow = 5;
constexpr int largestWindow = 100;

struct Place
{
    UserId user;
    TimeFrame frame = TimeFrame::Total;
};

Result<Place> placeFrom(const Request &request)
{
    Wire::JsonReader reader = request.pathReader();
    Place place;
    place.user = reader.id<UserId>(Wire::Key::userId);
    place.frame = reader.named(Wire::Key::timeFrame, timeFrameFromString);
    return reader.result(place);
}

QJsonObject scoreJson(const Leaderboard &board)
{
    const UserScore &score = board.scores.constFirst();
    return Wire::toJson(score, {board.baseDate, board.lastUpdated, score.userId});
}

}

Result<Reply> userScores(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.pathReader();
    const auto user = reader.result(reader.id<UserId>(Wire::Key::userId));
    if (!user)
        return std::unexpected(user.error());
    const auto scores = queue.scores(*user);
    if (!scores)
        return std::unexpected(scores.error());
    QJsonObject json;
    for (const Leaderboard &board : *scores)
        json.insert(timeFrameName(board.timeFrame), scoreJson(board));
    return withBody(json);
}

Result<Reply> userScore(const Request &request, Engine::Queue &queue)
{
    const auto place = placeFrom(request);
    if (!place)
        return std::unexpected(place.error());
    const auto scores = queue.scores(place->user);
    if (!scores)
        return std::unexpected(scores.error());
    if (!scores->contains(place->frame)) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::Generic,
            u"this person has no statistics of the %1"_s.arg(timeFrameName(place->frame))});
    }
    return withBody(scoreJson(scores->value(place->frame)));
}

Result<Reply> userScoreWindow(const Request &request, Engine::Queue &queue)
{
    const auto place = placeFrom(request);
    if (!place)
        return std::unexpected(place.error());
    Wire::JsonReader reader = request.queryReader();
    const auto size = reader.result(reader.integerBetween(Wire::Key::windowSize, defaultWindow, 1, largestWindow));
    if (!size)
        return std::unexpected(size.error());
    const auto window = queue.leaderboardWindow(place->frame, place->user, *size);
    if (!window)
        return std::unexpected(window.error());
    return withBody(*window ? QJsonValue(Wire::toJson(**window, place->user)) : QJsonValue(QJsonValue::Null));
}

}
