-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who is shown wants it, and where nothing changed since, place and level on the board are those of the score.
SELECT user_stats.user_id AS id
FROM user_stats JOIN app_user ON app_user.id = user_stats.user_id
WHERE user_stats.shown <> (app_user.enabled AND NOT app_user.deleted AND app_user.show_on_leaderboard)
    OR (NOT user_stats.stale AND (user_stats.shown <> (user_stats.listed_score IS NOT NULL)
        OR user_stats.listed_score <> user_stats.leader_score
        OR user_stats.level <> (SELECT max(level_threshold.level) FROM level_threshold
            WHERE level_threshold.score <= user_stats.leader_score)));
