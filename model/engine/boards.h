// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

// Leaderboards: by score, then user id, people who are enabled, want to be shown and did something in the time frame.
// What counts for people is counted at once; who stands where is brought up to date before a board is read, at the cost
// of the people whose scores changed since. Then each is a look-up, and a rank a count of the people within the own
// level who are before.
namespace Engine {

// From when on the frame counts, UTC; nothing for the total. The day begins with the minute 24 hours ago, week and
// month with the midnight 7 and 30 days ago.
std::optional<QDateTime> beginOf(TimeFrame frame, const QDateTime &now);

// Takes off the board what has fallen out of its time frame, and puts people where they now belong. Runs before a board
// is read, and with the upkeep so that there is never much to do. One board in a transaction: whoever adds points holds
// several, in the order of their events, and would wait in a circle with somebody who holds one and asks for the next.
Result<void> bringUpToDate(const Context &context, TimeFrame frame);

Result<Leaderboard> leaderboardOf(const Context &context, TimeFrame frame, int maximum); // 0: everybody
// The page after somebody: who is last on one page names where the next begins, wherever that person is by now.
Result<Leaderboard> leaderboardAfter(const Context &context, TimeFrame frame, const BoardPlace &after, int maximum);
// A person and up to so many before and behind. Somebody who is not on the board is alone, and has no rank.
Result<Leaderboard> leaderboardAround(const Context &context, TimeFrame frame, const UserId &user, int neighbours);

// The people from half the size before somebody on, so many and one more. Nothing for somebody who is not on the board.
Result<std::optional<Leaderboard>> leaderboardWindow(
    const Context &context, TimeFrame frame, const UserId &user, int size);

// A board of the person alone for every time frame in which something was done; all of them, with zeros, where that is
// none. Empty for somebody who is not known.
Result<QMap<TimeFrame, Leaderboard>> scoresOf(const Context &context, const UserId &user);

// Nothing done yet: all zero, level 0. Rank: null for people who are not shown.
Result<UserScore> scoreOf(const Context &context, TimeFrame frame, const User &user);

}
