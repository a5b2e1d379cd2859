-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The level is that of the score, and who is shown wants it.
SELECT user_stats.user_id AS id
FROM user_stats JOIN app_user ON app_user.id = user_stats.user_id
WHERE user_stats.shown <> (app_user.enabled AND NOT app_user.deleted AND app_user.show_on_leaderboard)
    OR user_stats.level <> (SELECT max(level_threshold.level) FROM level_threshold
        WHERE level_threshold.score <= user_stats.leader_score);
