// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/boards.h"

#include "model/wire/keys.h"
#include "model/wire/leaderboardcodec.h"
#include "model/wire/trollboardcodec.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

constexpr int defaultCount = 100;
constexpr int largestCount = 10'000;

Result<TimeFrame> frameFrom(const Request &request)
{
    Wire::JsonReader reader = request.pathReader();
    return reader.result(reader.named(Wire::Key::timeFrame, timeFrameFromString));
}

Result<Reply> rolled(Engine::Queue &queue, const QList<TimeFrame> &frames)
{
    for (const TimeFrame frame : frames) {
        if (const auto done = queue.rollLeaderboard(frame); !done)
            return std::unexpected(done.error());
    }
    return withoutBody();
}

}

Result<Reply> leaderboard(const Request &request, Engine::Queue &queue)
{
    const auto frame = frameFrom(request);
    if (!frame)
        return std::unexpected(frame.error());
    Wire::JsonReader reader = request.queryReader();
    const auto count = reader.result(reader.integerBetween(Wire::Key::maxCount, defaultCount, 1, largestCount));
    if (!count)
        return std::unexpected(count.error());
    const auto board = queue.leaderboard(*frame, *count);
    if (!board)
        return std::unexpected(board.error());
    const auto viewer = request.actingUser ? std::optional(request.actingUser->id) : std::nullopt;
    return withBody(Wire::toJson(*board, viewer));
}

Result<Reply> updateLeaderboard(const Request &request, Engine::Queue &queue)
{
    const auto frame = frameFrom(request);
    return frame ? rolled(queue, {*frame}) : std::unexpected(frame.error());
}

Result<Reply> updateLeaderboards(const Request &, Engine::Queue &queue)
{
    return rolled(queue, {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total});
}

Result<Reply> trollboard(const Request &request, Engine::Queue &queue)
{
    const auto frame = frameFrom(request);
    if (!frame)
        return std::unexpected(frame.error());
    Wire::JsonReader reader = request.queryReader();
    const int most = reader.integerBetween(Wire::Key::maxCount, defaultCount, 1, largestCount);
    const auto enabled = reader.optionalBoolean(Wire::Key::enabled);
    const auto count = reader.result(most);
    if (!count)
        return std::unexpected(count.error());
    const auto board = queue.trollboard(*frame, *count, enabled);
    return board ? Result<Reply>(withBody(Wire::toJson(*board))) : std::unexpected(board.error());
}

}
