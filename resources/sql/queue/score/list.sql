-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Puts people where their counters say, or out of sight. people: a JSON array of their ids.
UPDATE user_stats
SET level = (SELECT max(level_threshold.level) FROM level_threshold WHERE level_threshold.score <= user_stats.leader_score),
    listed_score = CASE WHEN shown THEN leader_score END, stale = FALSE
WHERE time_frame = :time_frame AND user_id IN (SELECT value FROM json_each(:people));
