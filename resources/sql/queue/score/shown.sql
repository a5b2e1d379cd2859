-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Brings it up to date.
UPDATE user_stats SET shown = NOT shown, stale = TRUE
WHERE user_id = :user_id AND shown <> (SELECT enabled AND NOT deleted AND show_on_leaderboard FROM app_user
    WHERE app_user.id = user_stats.user_id);
